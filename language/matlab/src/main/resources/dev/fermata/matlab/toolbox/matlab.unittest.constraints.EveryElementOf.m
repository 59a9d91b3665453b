% A stand-in for a value, every element of which a constraint is asked about.
classdef EveryElementOf < matlab.unittest.internal.EachOf
    methods
        function p = EveryElementOf(value)
            p.Value = value;
        end

        function o = asked(c, constraint)
            passed = true;
            lines = {};
            for k = 1:numel(c.Value)
                one = matlab.unittest.internal.Checking.of(constraint, c.Value(k));
                passed = passed && one.passed;
                if ~one.passed
                    lines = [lines; {sprintf('--> Index %d failed.', k)}; one.lines]; %#ok<AGROW>
                end
            end
            o = matlab.unittest.internal.Check.outcome(passed, lines);
        end
    end
end
