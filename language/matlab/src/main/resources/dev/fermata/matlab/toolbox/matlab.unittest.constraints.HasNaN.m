% A value with a NaN.
classdef HasNaN < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.outcome(any(isnan(actual(:))), [{'--> At least one element must be NaN.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end
    end
end
