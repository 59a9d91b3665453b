% An object of a class or of one derived from it.
classdef IsInstanceOf < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Class
    end

    methods
        function c = IsInstanceOf(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Class = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.instance(actual, c.Class);
        end
    end
end
