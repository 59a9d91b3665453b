% Finds tests.
classdef Finder
    methods (Static)
        % What runtests and testsuite take: files, folders, classes, names of tests.
        function suite = named(target)
            target = char(target);
            if isfolder(target)
                suite = matlab.unittest.internal.Finder.inFolder(target, false);
                return
            end
            if endsWith(target, '.m') || isfile([target '.m'])
                suite = matlab.unittest.internal.Finder.inFile(target);
                return
            end
            slash = find(target == '/', 1);
            if ~isempty(slash)
                suite = matlab.unittest.internal.Finder.named(target(1:slash - 1));
                suite = suite(strcmp({suite.Name}, target));
                if isempty(suite)
                    error('MATLAB:unittest:TestSuite:TestNotFound', 'No tests found matching the name ''%s''.', target);
                end
                return
            end
            if exist(target, 'class') == 8
                suite = matlab.unittest.internal.Finder.inClass(target);
                return
            end
            found = which(target);
            if isempty(found)
                error('MATLAB:unittest:TestSuite:UnrecognizedSuite', '''%s'' is not a valid test suite name, file, or folder.', target);
            end
            suite = matlab.unittest.internal.Finder.inFile(found);
        end

        function suite = inFolder(folder, deep)
            suite = matlab.unittest.Test.empty(1, 0);
            listing = dir(folder);
            for k = 1:numel(listing)
                name = listing(k).name;
                if listing(k).isdir
                    if deep && name(1) ~= '.'
                        suite = [suite matlab.unittest.internal.Finder.inFolder(fullfile(folder, name), true)]; %#ok<AGROW>
                    end
                elseif endsWith(name, '.m') && (startsWith(name, 'test', 'IgnoreCase', true) || endsWith(name, 'test.m', 'IgnoreCase', true) ...
                        || matlab.unittest.internal.Finder.isTestClass(fullfile(folder, name)))
                    suite = [suite matlab.unittest.internal.Finder.inFile(fullfile(folder, name))]; %#ok<AGROW>
                end
            end
        end

        function tf = isTestClass(file)
            tf = ~isempty(regexp(fileread(file), '^\s*classdef[^\n]*<[^\n]*matlab\.unittest\.TestCase', 'once'));
        end

        function suite = inFile(file)
            if ~endsWith(file, '.m')
                file = [file '.m'];
            end
            if ~isfile(file)
                error('MATLAB:unittest:TestSuite:FileNotFound', 'The file ''%s'' does not exist.', file);
            end
            [folder, name] = fileparts(file);
            if isempty(folder)
                folder = pwd;
            elseif ~startsWith(folder, '/')
                folder = fullfile(pwd, folder);
            end
            text = regexprep(fileread(file), '^(\s*%[^\n]*\n|\s*\n)*', '');
            if startsWith(text, 'classdef')
                matlab.unittest.internal.Finder.known(folder);
                suite = matlab.unittest.internal.Finder.inClass(name);
            elseif ~isempty(regexp(text, '^function\>', 'once'))
                matlab.unittest.internal.Finder.known(folder);
                suite = matlab.unittest.internal.Finder.functionsOf(file, name, folder);
            else
                suite = matlab.unittest.internal.Finder.sectionsOf(file, name, folder);
            end
        end

        function known(folder)
            if ~strcmp(folder, pwd) && ~contains([path pathsep], [folder pathsep])
                addpath(folder);
            end
        end

        function suite = inClass(name)
            suite = matlab.unittest.Test.empty(1, 0);
            names = __members_marked(name, 'Test');
            parameters = __members_marked(name, 'TestParameter');
            values = struct();
            if ~isempty(parameters)
                instance = feval(name);
                for k = 1:numel(parameters)
                    values.(parameters{k}) = matlab.unittest.internal.Finder.choices(instance.(parameters{k}));
                end
            end
            for k = 1:numel(names)
                test = matlab.unittest.Test;
                test.Name = [name '/' names{k}];
                test.ProcedureName = names{k};
                test.TestClass = string(name);
                test.BaseFolder = pwd;
                test.Kind = 'class';
                test.Group = name;
                test.Body = names{k};
                taken = intersect(__method_inputs(name, names{k}), parameters, 'stable');
                suite = [suite matlab.unittest.internal.Finder.combined(test, taken, values)]; %#ok<AGROW>
            end
        end

        % Names and values of a parameter.
        function list = choices(value)
            if isstruct(value)
                list = struct('name', fieldnames(value)', 'value', struct2cell(value)');
                return
            end
            if ~iscell(value)
                value = num2cell(value);
            end
            list = struct('name', {}, 'value', {});
            for k = 1:numel(value)
                one = value{k};
                if (ischar(one) || isstring(one)) && strlength(one) > 0
                    name = matlab.lang.makeValidName(char(one));
                else
                    name = sprintf('value%d', k);
                end
                list(end + 1) = struct('name', name, 'value', {one}); %#ok<AGROW>
            end
        end

        function suite = combined(test, taken, values)
            suite = test;
            for p = 1:numel(taken)
                next = matlab.unittest.Test.empty(1, 0);
                list = values.(taken{p});
                for k = 1:numel(suite)
                    for c = 1:numel(list)
                        one = suite(k);
                        if p == 1
                            one.Name = sprintf('%s(%s=%s)', one.Name, taken{p}, list(c).name);
                        else
                            one.Name = sprintf('%s,%s=%s)', one.Name(1:end - 1), taken{p}, list(c).name);
                        end
                        one.Values = [one.Values {list(c).value}];
                        next(end + 1) = one; %#ok<AGROW>
                    end
                end
                suite = next;
            end
        end

        function suite = functionsOf(file, name, folder)
            handles = __functions_in(file);
            if ~isempty(handles) && nargout(handles{1}) ~= 0 && nargin(handles{1}) == 0
                given = handles{1}();
                if isa(given, 'matlab.unittest.Test')
                    suite = given;
                    for k = 1:numel(suite)
                        suite(k).Name = [name '/' suite(k).ProcedureName];
                        suite(k).Group = name;
                        suite(k).BaseFolder = folder;
                    end
                    return
                end
            end
            suite = matlab.unittest.internal.Finder.fromHandles(handles);
            for k = 1:numel(suite)
                suite(k).Name = [name '/' suite(k).ProcedureName];
                suite(k).Group = name;
                suite(k).BaseFolder = folder;
            end
        end

        % The tests among functions: their names begin or end with test; around them setup and its like.
        function suite = fromHandles(handles)
            suite = matlab.unittest.Test.empty(1, 0);
            frame = struct();
            tests = {};
            for k = 1:numel(handles)
                name = func2str(handles{k});
                if any(strcmp(name, {'setup', 'teardown', 'setupOnce', 'teardownOnce'}))
                    frame.(name) = handles{k};
                elseif startsWith(name, 'test', 'IgnoreCase', true) || endsWith(name, 'test', 'IgnoreCase', true)
                    tests{end + 1} = handles{k}; %#ok<AGROW>
                end
            end
            for k = 1:numel(tests)
                test = matlab.unittest.Test;
                test.ProcedureName = func2str(tests{k});
                test.Name = test.ProcedureName;
                test.Kind = 'function';
                test.Body = tests{k};
                test.Frame = frame;
                suite(end + 1) = test; %#ok<AGROW>
            end
        end

        % The sections of a script, which begin with %%. What stands before the first belongs to all.
        function suite = sectionsOf(file, name, folder)
            suite = matlab.unittest.Test.empty(1, 0);
            lines = regexp(fileread(file), '\r?\n', 'split');
            ends = find(~cellfun(@isempty, regexp(lines, '^function\>', 'once')), 1);
            if ~isempty(ends)
                tests = matlab.unittest.internal.Finder.fromHandles(__functions_in(file));
                for k = 1:numel(tests)
                    tests(k).Name = [name '/' tests(k).ProcedureName];
                    tests(k).Group = name;
                    tests(k).BaseFolder = folder;
                end
                suite = tests;
                lines = lines(1:ends - 1);
            end
            starts = find(~cellfun(@isempty, regexp(lines, '^\s*%%(\s|$)', 'once')));
            shared = '';
            if isempty(starts)
                starts = 1;
            elseif starts(1) > 1
                shared = strjoin(lines(1:starts(1) - 1), newline);
            end
            starts(end + 1) = numel(lines) + 1;
            for k = 1:numel(starts) - 1
                text = strjoin(lines(starts(k):starts(k + 1) - 1), newline);
                code = regexprep(text, {'%[^\n]*', '\s'}, '');
                if isempty(code)
                    if isempty(shared)
                        shared = text;
                    end
                    continue
                end
                title = regexp(lines{starts(k)}, '^\s*%%\s+(.*\S)\s*$', 'tokens', 'once');
                test = matlab.unittest.Test;
                if isempty(title)
                    test.ProcedureName = name;
                    if numel(starts) > 2
                        test.ProcedureName = sprintf('%s_%d', name, k);
                    end
                else
                    test.ProcedureName = matlab.lang.makeValidName(title{1});
                end
                test.Name = [name '/' test.ProcedureName];
                test.Kind = 'script';
                test.Group = name;
                test.Body = text;
                test.Frame = struct('text', shared, 'functions', {__functions_in(file)});
                test.BaseFolder = folder;
                suite(end + 1) = test; %#ok<AGROW>
            end
        end
    end
end
