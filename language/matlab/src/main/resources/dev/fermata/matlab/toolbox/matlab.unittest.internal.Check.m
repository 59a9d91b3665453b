% What qualifications check: whether it holds, and lines that say why not.
classdef Check
    methods (Static)
        function o = outcome(passed, lines)
            o = struct('passed', passed, 'lines', {reshape(lines, [], 1)});
        end

        % Values of a failed check as they are shown below it.
        function lines = shown(label, value)
            text = formattedDisplayText(value, 'NumericFormat', 'long');
            if ischar(value) && (isrow(value) || isempty(value))
                text = ['    ''' value ''''];
            elseif isstring(value) && isscalar(value)
                text = "    """ + value + """";
            elseif isnumeric(value) && ~isa(value, 'double') || islogical(value)
                text = [matlab.unittest.internal.Check.header(value) newline newline char(text)];
            elseif isstruct(value) && isscalar(value)
                text = ['  struct with fields:' newline newline char(text)];
            elseif isa(value, 'function_handle')
                text = ['  function_handle with value:' newline newline char(text)];
            end
            parts = splitlines(strip(string(text), 'right', newline));
            lines = [{label}; cellstr(parts(:))];
        end

        function text = header(value)
            name = class(value);
            if isempty(value) || ~ismatrix(value) || isscalar(value)
                text = ['  ' name];
            elseif islogical(value)
                text = sprintf('  %d×%d logical array', size(value, 1), size(value, 2));
            elseif isrow(value)
                text = sprintf('  1×%d %s row vector', numel(value), name);
            elseif iscolumn(value)
                text = sprintf('  %d×1 %s column vector', numel(value), name);
            else
                text = sprintf('  %d×%d %s matrix', size(value, 1), size(value, 2), name);
            end
        end

        function text = sizes(value)
            text = ['[' strjoin(arrayfun(@(n) sprintf('%d', n), size(value), 'UniformOutput', false), '  ') ']'];
        end

        function o = truth(actual)
            o = matlab.unittest.internal.Check.logicalScalar(actual, true);
        end

        function o = falsehood(actual)
            o = matlab.unittest.internal.Check.logicalScalar(actual, false);
        end

        function o = logicalScalar(actual, wanted)
            words = {'false', 'true'};
            passed = false;
            if ~islogical(actual)
                why = sprintf('--> The value must be logical. It is of type "%s".', class(actual));
            elseif ~isscalar(actual)
                why = sprintf('--> The value must be scalar. It has a size of %s.', matlab.unittest.internal.Check.sizes(actual));
            else
                passed = actual == wanted;
                why = sprintf('--> The value must evaluate to "%s".', words{wanted + 1});
            end
            o = matlab.unittest.internal.Check.outcome(passed, [{why; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end

        % Options of verifyEqual, and what is left: a diagnostic.
        function [options, rest] = options(arguments)
            options = struct('AbsTol', [], 'RelTol', []);
            rest = {};
            k = 1;
            while k <= numel(arguments)
                word = arguments{k};
                if (ischar(word) || isstring(word)) && any(strcmpi(word, {'AbsTol', 'RelTol'})) && k < numel(arguments)
                    if strcmpi(word, 'AbsTol')
                        options.AbsTol = arguments{k + 1};
                    else
                        options.RelTol = arguments{k + 1};
                    end
                    k = k + 2;
                else
                    rest{end + 1} = word; %#ok<AGROW>
                    k = k + 1;
                end
            end
        end

        function o = equal(actual, expected, options)
            [passed, why] = matlab.unittest.internal.Check.difference(actual, expected, options);
            o = matlab.unittest.internal.Check.outcome(passed, [why; {''}; matlab.unittest.internal.Check.shown('Actual Value:', actual); ...
                matlab.unittest.internal.Check.shown('Expected Value:', expected)]);
        end

        function [passed, why] = difference(actual, expected, options)
            passed = false;
            bothText = (ischar(actual) || isstring(actual)) && (ischar(expected) || isstring(expected));
            if ~strcmp(class(actual), class(expected)) && ~(isa(actual, 'handle') && isa(expected, 'handle'))
                why = {'--> Classes do not match.'; '    '; '    Actual Class:'; ['        ' class(actual)]; '    Expected Class:'; ['        ' class(expected)]};
            elseif ~isequal(size(actual), size(expected)) && ~(bothText && ischar(actual))
                shownSize = @(v) ['    ' sprintf('%6d', size(v))];
                why = {'--> Sizes do not match.'; '    '; '    Actual size:'; shownSize(actual); '    Expected size:'; shownSize(expected)};
            elseif isnumeric(actual) && ~(isempty(options.AbsTol) && isempty(options.RelTol))
                [passed, why] = matlab.unittest.internal.Check.near(actual, expected, options);
            else
                passed = isequaln(actual, expected);
                if isnumeric(actual)
                    why = [{'--> The numeric values are not equal using "isequaln".'}; matlab.unittest.internal.Check.failures(actual, expected, [])];
                elseif ischar(actual)
                    why = {'--> The character vectors are not equal.'};
                elseif isstring(actual)
                    why = {'--> The strings are not equal.'};
                elseif islogical(actual)
                    why = {'--> The logical values are not equal using "isequal".'};
                else
                    why = {'--> The values are not equal using "isequaln".'};
                end
            end
        end

        function [passed, why] = near(actual, expected, options)
            absolute = abs(double(actual) - double(expected));
            same = actual == expected | isnan(actual) & isnan(expected);
            byAbsolute = false(size(same));
            byRelative = false(size(same));
            if ~isempty(options.AbsTol)
                byAbsolute = absolute <= double(options.AbsTol);
            end
            if ~isempty(options.RelTol)
                byRelative = absolute <= double(options.RelTol) .* abs(double(expected));
            end
            fine = same | byAbsolute | byRelative;
            passed = all(fine(:));
            why = {'--> The numeric values are not equal using "isequaln".'};
            if ~isempty(options.AbsTol)
                why{end + 1, 1} = '--> The error was not within absolute tolerance.';
            end
            if ~isempty(options.RelTol)
                why{end + 1, 1} = '--> The error was not within relative tolerance.';
            end
            why = [why; matlab.unittest.internal.Check.failures(actual, expected, find(~fine))];
        end

        % The table of the elements that differ.
        function lines = failures(actual, expected, at)
            lines = {};
            if isempty(at)
                at = find(~(actual == expected | isnan(actual) & isnan(expected)));
            end
            if isempty(at) || ~isreal(actual) || ~isreal(expected)
                return
            end
            a = double(reshape(actual(at), [], 1));
            e = double(reshape(expected(at), [], 1));
            T = table(a, e, a - e, (a - e) ./ e, 'VariableNames', {'Actual', 'Expected', 'Error', 'RelativeError'});
            if numel(actual) > 1
                T = addvars(T, at(:), 'Before', 1, 'NewVariableNames', 'Index');
            end
            text = splitlines(strip(string(formattedDisplayText(T, 'NumericFormat', 'long')), 'right', newline));
            lines = [{'--> Failure table:'}; cellstr("    " + text(:))];
        end

        function o = unequal(actual, prohibited)
            o = matlab.unittest.internal.Check.outcome(~(strcmp(class(actual), class(prohibited)) && isequaln(actual, prohibited)), ...
                [{'--> The value must not be equal to the prohibited value.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end

        function o = same(actual, expected)
            o = matlab.unittest.internal.Check.outcome(isa(actual, 'handle') && isa(expected, 'handle') && isequal(size(actual), size(expected)) ...
                && all(actual == expected, 'all'), {'--> Values do not refer to the same handle.'});
        end

        function o = different(actual, prohibited)
            o = matlab.unittest.internal.Check.same(actual, prohibited);
            o = matlab.unittest.internal.Check.outcome(~o.passed, {'--> Values refer to the same handle.'});
        end

        function o = empty(actual)
            o = matlab.unittest.internal.Check.outcome(isempty(actual), [{'--> The value must be empty.'; ...
                sprintf('--> The value has a size of %s.', matlab.unittest.internal.Check.sizes(actual)); ''}; ...
                matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end

        function o = filled(actual)
            o = matlab.unittest.internal.Check.outcome(~isempty(actual), {'--> The value must not be empty.'; ...
                sprintf('--> The value has a size of %s.', matlab.unittest.internal.Check.sizes(actual))});
        end

        function o = sized(actual, expected)
            o = matlab.unittest.internal.Check.outcome(isequal(size(actual), expected), [{'--> The value had an incorrect size.'; '    '; ...
                '    Actual Size:'; ['    ' sprintf('%6d', size(actual))]; '    Expected Size:'; ['    ' sprintf('%6d', expected)]; ''}; ...
                matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end

        function o = long(actual, expected)
            o = matlab.unittest.internal.Check.number('length', length(actual), expected, actual);
        end

        function o = counted(actual, expected)
            o = matlab.unittest.internal.Check.number('number of elements', numel(actual), expected, actual);
        end

        function o = number(what, found, expected, actual)
            o = matlab.unittest.internal.Check.outcome(found == expected, [{sprintf('--> The value did not have the correct %s.', what); '    '; ...
                sprintf('    Actual %s:', what); sprintf('        %d', found); sprintf('    Expected %s:', what); sprintf('        %d', expected); ''}; ...
                matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end

        function text = className(expected)
            if ischar(expected) || isstring(expected)
                text = char(expected);
            else
                text = expected.Name;
            end
        end

        function o = ofClass(actual, expected)
            expected = matlab.unittest.internal.Check.className(expected);
            o = matlab.unittest.internal.Check.outcome(strcmp(class(actual), expected), [{'--> The value''s class is incorrect.'; '    '; ...
                '    Actual Class:'; ['        ' class(actual)]; '    Expected Class:'; ['        ' expected]; ''}; ...
                matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end

        function o = instance(actual, expected)
            expected = matlab.unittest.internal.Check.className(expected);
            o = matlab.unittest.internal.Check.outcome(isa(actual, expected), [{'--> The value must be an instance of the expected type.'; '    '; ...
                '    Actual Class:'; ['        ' class(actual)]; '    Expected Type:'; ['        ' expected]; ''}; ...
                matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end

        function o = compared(actual, limit, relation)
            words = struct('gt', 'greater than the minimum value.', 'ge', 'greater than or equal to the minimum value.', ...
                'lt', 'less than the maximum value.', 'le', 'less than or equal to the maximum value.');
            labels = struct('gt', 'Minimum Value (Exclusive):', 'ge', 'Minimum Value (Inclusive):', 'lt', 'Maximum Value (Exclusive):', ...
                'le', 'Maximum Value (Inclusive):');
            fine = feval(relation, actual, limit);
            if isscalar(fine)
                why = {['--> The value must be ' words.(relation)]};
            else
                why = {['--> Each element must be ' words.(relation)]};
                bad = find(~fine);
                if ~isempty(bad)
                    why = [why; {'    '; '    Failing Indices:'; ['        ' sprintf('%6d', bad)]}];
                end
            end
            o = matlab.unittest.internal.Check.outcome(~isempty(fine) && all(fine(:)), [why; {''}; ...
                matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown(labels.(relation), limit)]);
        end

        function o = containing(actual, substring)
            o = matlab.unittest.internal.Check.outcome(contains(actual, substring), [{'--> The value must contain the substring.'; ''}; ...
                matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown('Expected Substring:', substring)]);
        end

        function o = matching(actual, expression)
            o = matlab.unittest.internal.Check.outcome(~isempty(regexp(char(actual), char(expression), 'once')), [{'--> The value did not match the regular expression.'; ''}; ...
                matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown('Regular Expression:', expression)]);
        end

        function o = returning(action)
            value = action();
            o = matlab.unittest.internal.Check.outcome(islogical(value) && isscalar(value) && value, [{'--> The function handle must return true.'; ''}; ...
                matlab.unittest.internal.Check.shown('Returned Value:', value)]);
        end

        function [o, results] = raising(action, identifier, count)
            results = cell(1, count);
            evaluated = matlab.unittest.internal.Check.shown('Evaluated Function:', action);
            if isa(identifier, 'meta.class')
                expected = identifier.Name;
            else
                expected = char(identifier);
            end
            try
                if count > 0
                    [results{1:count}] = action();
                else
                    action();
                end
                o = matlab.unittest.internal.Check.outcome(false, [{'--> The function did not throw any exception.'; '    '; '    Expected Exception:'; ...
                    ['        ''' expected '''']; ''}; evaluated]);
            catch failure
                if isa(identifier, 'meta.class')
                    passed = isa(failure, expected);
                    found = class(failure);
                else
                    passed = strcmp(failure.identifier, expected) || strcmp(matlab.unittest.internal.Check.plain(failure.identifier), matlab.unittest.internal.Check.plain(expected));
                    found = failure.identifier;
                end
                o = matlab.unittest.internal.Check.outcome(passed, [{'--> The function threw the wrong exception.'; '    '; '    Actual Exception:'; ...
                    ['        ''' found '''']; '    Expected Exception:'; ['        ''' expected '''']; ''}; evaluated]);
            end
        end

        % Identifiers of the language's own errors are the same in either namespace.
        function text = plain(identifier)
            text = regexprep(identifier, '^(MATLAB|RunMat):', '');
        end

        function [o, results] = warned(action, identifier, count)
            [found, results] = matlab.unittest.internal.Check.warningsOf(action, count);
            expected = char(identifier);
            passed = any(strcmp(found, expected)) || any(strcmp(regexprep(found, '^(MATLAB|RunMat):', ''), matlab.unittest.internal.Check.plain(expected)));
            if isempty(found)
                why = {'--> The function did not issue any warnings.'};
            else
                why = [{'--> The function issued the wrong warning.'; '    '; '    Actual Warnings:'}; cellstr("        '" + string(found(:)) + "'")];
            end
            o = matlab.unittest.internal.Check.outcome(passed, [why; {'    Expected Warning:'; ['        ''' expected '''']; ''}; ...
                matlab.unittest.internal.Check.shown('Evaluated Function:', action)]);
        end

        function [o, results] = silent(action, count)
            [found, results] = matlab.unittest.internal.Check.warningsOf(action, count);
            o = matlab.unittest.internal.Check.outcome(isempty(found), [{'--> The function issued warnings.'}; cellstr("        '" + string(found(:)) + "'")]);
        end

        % The identifiers of the warnings that a call gives; it ends with the last one known.
        function [found, results] = warningsOf(action, count)
            results = cell(1, count);
            [text, identifier] = lastwarn;
            lastwarn('');
            try
                if count > 0
                    [results{1:count}] = action();
                else
                    action();
                end
            catch failure
                lastwarn(text, identifier);
                rethrow(failure);
            end
            [message, given] = lastwarn;
            lastwarn(text, identifier);
            found = {};
            if ~isempty(message)
                found = {given};
            end
        end
    end
end
