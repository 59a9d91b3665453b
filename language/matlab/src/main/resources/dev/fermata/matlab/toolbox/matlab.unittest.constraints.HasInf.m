% A value with an infinite element.
classdef HasInf < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.outcome(any(isinf(actual(:))), [{'--> At least one element must be Inf or -Inf.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end
    end
end
