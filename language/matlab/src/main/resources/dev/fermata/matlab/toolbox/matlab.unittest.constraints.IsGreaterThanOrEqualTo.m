% Greater than a value or equal to it.
classdef IsGreaterThanOrEqualTo < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        FloorValue
    end

    methods
        function c = IsGreaterThanOrEqualTo(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.FloorValue = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.compared(actual, c.FloorValue, 'ge');
        end
    end
end
