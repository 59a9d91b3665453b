% Less than a value.
classdef IsLessThan < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        CeilingValue
    end

    methods
        function c = IsLessThan(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.CeilingValue = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.compared(actual, c.CeilingValue, 'lt');
        end
    end
end
