% Constraints of the framework: check(c, actual) tells the outcome and why.
classdef Checking < matlab.unittest.constraints.BooleanConstraint
    methods
        function tf = satisfiedBy(c, actual)
            o = check(c, actual);
            tf = o.passed;
        end

        function diagnostic = getDiagnosticFor(c, actual)
            o = check(c, actual);
            name = split(string(class(c)), '.');
            words = {'failed.', 'passed.'};
            diagnostic = matlab.unittest.diagnostics.StringDiagnostic(strjoin([{[char(name(end)) ' ' words{o.passed + 1}]}; o.lines], newline));
        end

        function o = check(~, ~)
            o = matlab.unittest.internal.Check.outcome(true, {});
        end
    end

    methods (Static, Hidden)
        % The outcome for any constraint, of the framework or of a program.
        function o = of(c, actual)
            if isa(c, 'matlab.unittest.internal.Checking')
                o = check(c, actual);
                return
            end
            passed = satisfiedBy(c, actual);
            lines = {};
            if ~passed
                given = getDiagnosticFor(c, actual);
                if isa(given, 'matlab.unittest.diagnostics.Diagnostic')
                    diagnose(given);
                    given = given.DiagnosticText;
                end
                lines = cellstr(splitlines(string(given)));
            end
            o = matlab.unittest.internal.Check.outcome(passed, lines);
        end
    end
end
