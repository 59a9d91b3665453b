% The class that classes of tests are derived from.
classdef TestCase < matlab.unittest.qualifications.Verifiable & matlab.unittest.qualifications.Assertable & matlab.unittest.qualifications.Assumable & matlab.unittest.qualifications.FatalAssertable
    properties (Hidden)
        % What is done when the present test has ended, last first.
        Teardowns__ = {}
        % Where failures go; empty when somebody plays with the object.
        Journal__ = []
    end

    methods (Static)
        function tc = forInteractiveUse(varargin)
            tc = matlab.unittest.internal.Interactive;
        end
    end

    methods
        function addTeardown(tc, action, varargin)
            tc.Teardowns__{end + 1} = [{action}, varargin];
        end

        function fixture = applyFixture(tc, fixture)
            setup(fixture);
            tc.addTeardown(@() undo(fixture));
        end

        function log(tc, varargin)
            texts = varargin(cellfun(@(v) ischar(v) || isstring(v), varargin));
            if ~isempty(texts) && (nargin < 3 || double(varargin{1}) <= 1)
                fprintf('[Terse] Diagnostic logged (%s): %s\n', char(datetime('now', 'Format', 'yyyy-MM-dd HH:mm:ss')), char(texts{end}));
            end
        end

        function results = run(tc, varargin)
            suite = matlab.unittest.TestSuite.fromClass(metaclass(tc));
            if nargin > 1
                suite = suite(endsWith({suite.Name}, ['/' char(varargin{1})]));
            end
            results = run(suite);
        end
    end

    methods (Hidden)
        function runTeardowns(tc)
            while ~isempty(tc.Teardowns__)
                action = tc.Teardowns__{end};
                tc.Teardowns__(end) = [];
                action{1}(action{2:end});
            end
        end

        % Tells the outcome of a qualification, and ends the test when it must.
        function qualify(tc, kind, name, outcome, diagnostics)
            if isempty(tc.Journal__)
                tc.tell(kind, name, outcome, diagnostics);
                return
            end
            if ~outcome.passed
                tc.Journal__.failed(kind, matlab.unittest.TestCase.report(name, outcome, diagnostics));
                if ~strcmp(kind, 'verification')
                    error('RunMat:unittest:Stopped', '%s', kind);
                end
            end
        end

        function tell(~, kind, name, outcome, diagnostics)
            kind(1) = upper(kind(1));
            if outcome.passed
                fprintf('%s passed.\n', kind);
                return
            end
            fprintf('%s failed.\n', kind);
            fprintf('%s\n', matlab.unittest.TestCase.report(name, outcome, diagnostics));
            if ~strcmp(kind, 'Verification')
                kind(kind == ' ') = [];
                error('MATLAB:unittest:failed', '%s failed.', kind);
            end
        end
    end

    methods (Static, Hidden)
        function text = report(name, outcome, diagnostics)
            lines = {};
            for k = 1:numel(diagnostics)
                if k == 1
                    lines = {'    ----------------'; '    Test Diagnostic:'; '    ----------------'};
                end
                given = diagnostics{k};
                if isa(given, 'matlab.unittest.diagnostics.Diagnostic')
                    diagnose(given);
                    given = given.DiagnosticText;
                elseif isa(given, 'function_handle')
                    given = strip(evalc('given()'), 'right', newline);
                end
                lines = [lines; cellstr("    " + splitlines(string(given)))]; %#ok<AGROW>
            end
            lines = [lines; {'    ---------------------'; '    Framework Diagnostic:'; '    ---------------------'; ['    ' name ' failed.']}];
            if ~isempty(outcome.lines)
                lines = [lines; cellstr("    " + string(outcome.lines))];
            end
            text = strjoin(lines, newline);
        end
    end
end
