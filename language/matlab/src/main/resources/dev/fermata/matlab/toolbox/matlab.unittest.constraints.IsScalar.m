% A scalar.
classdef IsScalar < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.outcome(isscalar(actual), [{'--> The value must be scalar.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end
    end
end
