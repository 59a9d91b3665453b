% A value of exactly a class.
classdef IsOfClass < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Class
    end

    methods
        function c = IsOfClass(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Class = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.ofClass(actual, c.Class);
        end
    end
end
