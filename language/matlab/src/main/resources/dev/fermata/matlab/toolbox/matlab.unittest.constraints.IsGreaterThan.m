% Greater than a value.
classdef IsGreaterThan < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        FloorValue
    end

    methods
        function c = IsGreaterThan(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.FloorValue = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.compared(actual, c.FloorValue, 'gt');
        end
    end
end
