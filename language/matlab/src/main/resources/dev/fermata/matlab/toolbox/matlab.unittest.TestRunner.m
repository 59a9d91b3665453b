% Runs suites.
classdef TestRunner < handle
    properties
        ArtifactsRootFolder = ''
    end

    properties (Hidden)
        Tells = false
        Dots = 0
    end

    methods (Static)
        function runner = withTextOutput(varargin)
            runner = matlab.unittest.TestRunner;
            runner.Tells = true;
        end

        function runner = withNoPlugins
            runner = matlab.unittest.TestRunner;
        end

        function runner = withDefaultPlugins
            runner = matlab.unittest.TestRunner.withTextOutput;
        end
    end

    methods
        function addPlugin(runner, varargin)
        end

        function results = run(runner, suite)
            results = matlab.unittest.TestResult.empty(1, 0);
            journals = {};
            at = 1;
            stopped = false;
            while at <= numel(suite) && ~stopped
                last = at;
                while last < numel(suite) && strcmp(suite(last + 1).Group, suite(at).Group) && strcmp(suite(last + 1).Kind, suite(at).Kind)
                    last = last + 1;
                end
                [more, kept, stopped] = runner.group(suite(at:last));
                results = [results more]; %#ok<AGROW>
                journals = [journals kept]; %#ok<AGROW>
                at = last + 1;
            end
            for k = numel(results) + 1:numel(suite)
                results(k) = matlab.unittest.TestResult;
                results(k).Name = suite(k).Name;
                results(k).Incomplete = true;
            end
            runner.summary(journals);
            if stopped
                error('MATLAB:unittest:FatalAssertionFailed', 'Fatal assertion failed.');
            end
        end
    end

    methods (Hidden)
        % Tests with one setting-up.
        function [results, journals, stopped] = group(runner, suite)
            results = matlab.unittest.TestResult.empty(1, 0);
            journals = {};
            stopped = false;
            if runner.Tells
                fprintf('Running %s\n', suite(1).Group);
                runner.Dots = 0;
            end
            before = matlab.unittest.internal.Journal;
            before.Name = suite(1).Group;
            shared = runner.begin(suite(1), before);
            for k = 1:numel(suite)
                journal = matlab.unittest.internal.Journal;
                journal.Name = suite(k).Name;
                started = tic;
                if before.Failed || before.Incomplete
                    journal.Failed = before.Failed;
                    journal.Incomplete = true;
                    journal.Reasons = before.Reasons;
                else
                    runner.one(suite(k), shared, journal);
                end
                results(k) = runner.result(suite(k), journal, toc(started));
                journals{end + 1} = journal; %#ok<AGROW>
                runner.progress(journal);
                if journal.Fatal
                    stopped = true;
                    break
                end
            end
            runner.finish(suite(1), shared, before);
            if runner.Tells
                if runner.Dots > 0
                    fprintf('\n');
                end
                fprintf('Done %s\n__________\n\n', suite(1).Group);
            end
        end

        function shared = begin(runner, test, journal)
            shared = [];
            try
                switch test.Kind
                    case 'class'
                        shared = feval(char(test.TestClass));
                        shared.Journal__ = journal;
                        names = __members_marked(char(test.TestClass), 'TestClassSetup');
                        for k = 1:numel(names)
                            feval(names{k}, shared);
                        end
                    case 'function'
                        shared = matlab.unittest.FunctionTestCase;
                        shared.Journal__ = journal;
                        if isfield(test.Frame, 'setupOnce')
                            test.Frame.setupOnce(shared);
                        end
                end
            catch failure
                journal.broke(failure);
            end
            runner.tell(journal);
        end

        function finish(~, test, shared, journal)
            if isempty(shared)
                return
            end
            try
                if strcmp(test.Kind, 'class')
                    names = __members_marked(char(test.TestClass), 'TestClassTeardown');
                    for k = numel(names):-1:1
                        feval(names{k}, shared);
                    end
                elseif isfield(test.Frame, 'teardownOnce')
                    test.Frame.teardownOnce(shared);
                end
                shared.runTeardowns();
            catch failure
                journal.broke(failure);
            end
        end

        function one(runner, test, shared, journal)
            if ~isempty(shared)
                shared.Journal__ = journal;
                shared.Teardowns__ = {};
            end
            try
                runner.around(test, shared, 'TestMethodSetup', 'setup', 1);
                switch test.Kind
                    case 'class'
                        feval(test.Body, shared, test.Values{:});
                    case 'function'
                        if nargin(test.Body) == 0
                            test.Body();
                        else
                            test.Body(shared);
                        end
                    otherwise
                        matlab.unittest.TestRunner.section(test.Frame, test.Body);
                end
            catch failure
                journal.broke(failure);
            end
            try
                if ~isempty(shared)
                    shared.runTeardowns();
                end
                runner.around(test, shared, 'TestMethodTeardown', 'teardown', -1);
            catch failure
                journal.broke(failure);
            end
        end

        % What is done before or after each test.
        function around(~, test, shared, attribute, name, step)
            if strcmp(test.Kind, 'class')
                names = __members_marked(char(test.TestClass), attribute);
                if step < 0
                    names = flip(names);
                end
                for k = 1:numel(names)
                    feval(names{k}, shared);
                end
            elseif strcmp(test.Kind, 'function') && isfield(test.Frame, name)
                test.Frame.(name)(shared);
            end
        end

        function r = result(~, test, journal, seconds)
            r = matlab.unittest.TestResult;
            r.Name = test.Name;
            r.Failed = journal.Failed;
            r.Incomplete = journal.Incomplete;
            r.Passed = ~journal.Failed && ~journal.Incomplete;
            r.Duration = seconds;
            if ~isempty(journal.Reports)
                r.Details = struct('DiagnosticRecord', struct('Event', journal.Reasons, 'Report', journal.Reports));
            end
        end

        function progress(runner, journal)
            if ~runner.Tells
                return
            end
            if ~isempty(journal.Reports)
                if runner.Dots > 0
                    fprintf('\n');
                end
                runner.Dots = 0;
                runner.tell(journal);
            end
            fprintf('.');
            runner.Dots = runner.Dots + 1;
            if mod(runner.Dots, 50) == 0
                fprintf('\n');
            elseif mod(runner.Dots, 10) == 0
                fprintf(' ');
            end
        end

        function tell(runner, journal)
            if runner.Tells
                line = repmat('=', 1, 80);
                for k = 1:numel(journal.Reports)
                    fprintf('%s\n%s\n%s\n', line, journal.Reports{k}, line);
                end
            end
        end

        function summary(runner, journals)
            bad = journals(cellfun(@(j) j.Failed || j.Incomplete, journals));
            if ~runner.Tells || isempty(bad)
                return
            end
            names = cellfun(@(j) j.Name, bad, 'UniformOutput', false);
            width = max([cellfun(@numel, names) 4]);
            fprintf('Failure Summary:\n\n');
            fprintf('     %-*s  Failed  Incomplete  Reason(s)\n', width, 'Name');
            reasons = cellfun(@(j) strjoin(unique(j.Reasons, 'stable'), ' '), bad, 'UniformOutput', false);
            fprintf('    %s\n', repmat('=', 1, width + 23 + max(cellfun(@numel, reasons)) + 2));
            for k = 1:numel(bad)
                marks = ' X';
                fprintf('     %-*s    %s         %s       %s\n', width, names{k}, marks(bad{k}.Failed + 1), marks(bad{k}.Incomplete + 1), reasons{k});
            end
            fprintf('\n');
        end
    end

    methods (Static, Hidden)
        % Runs a section of a script in a workspace of its own; functions of the script are variables of that.
        function section(frame__, body__)
            for k__ = 1:numel(frame__.functions)
                eval([func2str(frame__.functions{k__}) ' = frame__.functions{k__};']);
            end
            clear k__
            if ~isempty(frame__.text)
                eval(frame__.text);
            end
            eval(body__);
        end
    end
end
