% Two constraints, as & joins them.
classdef AndConstraint < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        First
        Second
    end

    methods
        function c = AndConstraint(first, second)
            c.First = first;
            c.Second = second;
        end

        function o = check(c, actual)
            a = matlab.unittest.internal.Checking.of(c.First, actual);
            b = matlab.unittest.internal.Checking.of(c.Second, actual);
            o = matlab.unittest.internal.Check.outcome(a.passed && b.passed, [{'--> AND failed.'}; a.lines; b.lines]);
        end
    end
end
