% A constraint turned round.
classdef NotConstraint < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Inner
    end

    methods
        function c = NotConstraint(inner)
            c.Inner = inner;
        end

        function o = check(c, actual)
            a = matlab.unittest.internal.Checking.of(c.Inner, actual);
            name = split(string(class(c.Inner)), '.');
            o = matlab.unittest.internal.Check.outcome(~a.passed, [{sprintf('--> Negated %s failed.', name(end)); ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end
    end
end
