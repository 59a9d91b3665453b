% A value whose elements all differ.
classdef HasUniqueElements < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.outcome(numel(unique(actual)) == numel(actual), [{'--> The value must contain unique elements.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end
    end
end
