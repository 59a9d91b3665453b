% A value of a length.
classdef HasLength < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Length
    end

    methods
        function c = HasLength(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Length = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.long(actual, c.Length);
        end
    end
end
