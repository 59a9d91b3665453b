% A function that warns with given identifiers.
classdef IssuesWarnings < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        ExpectedWarnings
    end

    methods
        function c = IssuesWarnings(identifiers, varargin)
            c.ExpectedWarnings = cellstr(identifiers);
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.outcome(true, {});
            for k = 1:numel(c.ExpectedWarnings)
                one = matlab.unittest.internal.Check.warned(actual, c.ExpectedWarnings{k}, 0);
                if ~one.passed
                    o = one;
                end
            end
        end
    end
end
