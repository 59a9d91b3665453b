% The same object.
classdef IsSameHandleAs < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        ExpectedHandle
    end

    methods
        function c = IsSameHandleAs(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.ExpectedHandle = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.same(actual, c.ExpectedHandle);
        end
    end
end
