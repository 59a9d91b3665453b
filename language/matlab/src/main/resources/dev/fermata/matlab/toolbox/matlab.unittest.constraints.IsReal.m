% A real value.
classdef IsReal < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.outcome(isreal(actual), [{'--> The value must be real.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end
    end
end
