% Finite numbers.
classdef IsFinite < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.outcome(~isempty(actual) && all(isfinite(actual(:))), [{'--> All elements must be finite.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end
    end
end
