% Documents as words: tokenizedDocument(text), with 'TokenizeMethod' 'none', 'Language', 'CustomTokens', 'RegularExpressions', 'DetectPatterns'.
classdef tokenizedDocument
    properties (SetAccess = private, Dependent)
        Vocabulary
    end
    properties (SetAccess = private, Hidden)
        Tokens = strings(1, 0)
        Types = strings(1, 0)
        Lines = zeros(1, 0)
        Language = 'en'
        Sentences = []
        Parts = []
        Lemmas = []
        Entities = []
        Heads = []
        Relations = []
    end
    methods
        function obj = tokenizedDocument(text, varargin)
            if nargin == 0
                return
            end
            method = 'unicode';
            language = '';
            custom = strings(0, 1);
            customTypes = strings(0, 1);
            expressions = {};
            patterns = 'all';
            for k = 1:2:numel(varargin) - 1
                value = varargin{k + 1};
                switch lower(char(varargin{k}))
                    case 'tokenizemethod'
                        method = value;
                    case 'language'
                        language = char(value);
                    case 'customtokens'
                        if istable(value)
                            custom = string(value.(1));
                            customTypes = string(value.(2));
                        else
                            custom = string(value(:));
                            customTypes = repmat("custom", numel(custom), 1);
                        end
                    case 'regularexpressions'
                        if istable(value)
                            expressions = cellstr(value.(1));
                        else
                            expressions = cellstr(value);
                        end
                    case 'detectpatterns'
                        patterns = value;
                    case 'topleveldomains'
                    otherwise
                        error('RunMat:tokenizedDocument:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
                end
            end
            if iscell(text) && ~isempty(text) && ~all(cellfun(@ischar, text)) && ~all(cellfun(@(t) isstring(t) || iscellstr(t), text))
                error('RunMat:tokenizedDocument:InvalidArgument', 'Input must be a string array, character vector, or cell array of character vectors.');
            end
            if ~(ischar(text) || isstring(text) || iscell(text))
                error('RunMat:tokenizedDocument:InvalidArgument', 'Input must be a string array, character vector, or cell array of character vectors.');
            end
            none = (ischar(method) || isstring(method)) && strcmpi(method, 'none');
            if none && iscell(text) && ~isempty(text) && ~ischar(text{1})
                words = text(:);
            elseif none && isrow(string(text)) && numel(string(text)) >= 1
                words = {string(text)};
            elseif none
                words = num2cell(string(text(:)));
            else
                text = string(text);
                text = text(:);
                words = [];
            end
            if isempty(words)
                n = numel(text);
            else
                n = numel(words);
            end
            obj = repmat(obj, n, 1);
            for k = 1:n
                if isempty(words)
                    [tokens, types, lines] = __tokenize(text(k), custom, customTypes, expressions, patterns);
                else
                    tokens = reshape(string(words{k}), 1, []);
                    types = __token_types(tokens);
                    lines = ones(1, numel(tokens));
                end
                obj(k).Tokens = tokens;
                obj(k).Types = types;
                obj(k).Lines = lines;
                obj(k).Language = __language_of(tokens, language);
            end
        end
        function v = get.Vocabulary(obj)
            v = unique(obj.Tokens, 'stable');
        end
        function disp(obj)
            n = numel(obj);
            if n == 1
                fprintf('  tokenizedDocument:\n\n   %s\n\n', line(obj));
                return
            end
            if n == 0
                fprintf('  %d%s%d tokenizedDocument\n\n', size(obj, 1), char(215), size(obj, 2));
                return
            end
            fprintf('  %d%s%d tokenizedDocument:\n\n', size(obj, 1), char(215), size(obj, 2));
            width = numel(sprintf('%d', max(arrayfun(@(d) numel(d.Tokens), obj))));
            for k = 1:n
                fprintf('    %s\n', [blanks(width - numel(sprintf('%d', numel(obj(k).Tokens)))), line(obj(k))]);
            end
            fprintf('\n');
        end
        function n = doclength(obj)
            n = reshape(arrayfun(@(d) numel(d.Tokens), obj), size(obj));
        end
        function s = string(obj)
            if ~isscalar(obj)
                error('RunMat:tokenizedDocument:InvalidArgument', 'Input must be a scalar tokenizedDocument. To join the words of each document, use joinWords.');
            end
            s = obj.Tokens;
        end
        function c = doc2cell(obj)
            c = cell(size(obj));
            for k = 1:numel(obj)
                c{k} = obj(k).Tokens;
            end
        end
        function s = joinWords(obj, delimiter)
            if nargin < 2
                delimiter = " ";
            end
            s = strings(size(obj));
            for k = 1:numel(obj)
                if ~isempty(obj(k).Tokens)
                    s(k) = join(obj(k).Tokens, delimiter);
                end
            end
        end
        function t = tokenDetails(obj)
            t = __token_table(obj);
        end
        function obj = lower(obj)
            obj = mapped(obj, @lower);
        end
        function obj = upper(obj)
            obj = mapped(obj, @upper);
        end
        function obj = replace(obj, old, new)
            obj = mapped(obj, @(t) replace(t, old, new));
        end
        function obj = regexprep(obj, varargin)
            obj = mapped(obj, @(t) regexprep(t, varargin{:}));
        end
        function obj = replaceWords(obj, old, new)
            old = string(old);
            new = string(new);
            for k = 1:numel(obj)
                [found, at] = ismember(obj(k).Tokens, old);
                if isscalar(new)
                    obj(k).Tokens(found) = new;
                else
                    obj(k).Tokens(found) = new(at(found));
                end
            end
        end
        function obj = docfun(f, obj, varargin)
            for k = 1:numel(obj)
                obj(k) = withTokens(obj(k), reshape(string(f(obj(k).Tokens)), 1, []));
            end
        end
        function obj = erasePunctuation(obj, varargin)
            types = ["punctuation", "other"];
            if numel(varargin) == 2
                types = string(varargin{2});
            end
            for k = 1:numel(obj)
                chosen = ismember(obj(k).Types, types);
                tokens = obj(k).Tokens;
                tokens(chosen) = erasePunctuation(tokens(chosen));
                obj(k).Tokens = tokens;
                obj(k) = kept(obj(k), strlength(tokens) > 0);
            end
        end
        function obj = removeWords(obj, words, varargin)
            ignore = numel(varargin) == 2 && isequal(logical(varargin{2}), true);
            if isnumeric(words) || islogical(words)
                all = unique([obj.Tokens], 'stable');
                words = all(words);
            end
            words = string(words);
            for k = 1:numel(obj)
                if ignore
                    gone = ismember(lower(obj(k).Tokens), lower(words));
                else
                    gone = ismember(obj(k).Tokens, words);
                end
                obj(k) = kept(obj(k), ~gone);
            end
        end
        function obj = removeStopWords(obj, varargin)
            ignore = ~(numel(varargin) == 2 && ~varargin{2});
            obj = removeWords(obj, stopWords, 'IgnoreCase', ignore);
        end
        function obj = removeShortWords(obj, len)
            for k = 1:numel(obj)
                obj(k) = kept(obj(k), strlength(obj(k).Tokens) > len);
            end
        end
        function obj = removeLongWords(obj, len)
            for k = 1:numel(obj)
                obj(k) = kept(obj(k), strlength(obj(k).Tokens) < len);
            end
        end
        function [obj, index] = removeEmptyDocuments(obj)
            index = find(doclength(obj) == 0);
            obj = obj(doclength(obj) > 0);
        end
        function obj = normalizeWords(obj, varargin)
            style = 'stem';
            if numel(varargin) == 2
                style = lower(char(varargin{2}));
            end
            for k = 1:numel(obj)
                if strcmp(style, 'lemma')
                    obj(k).Tokens = __lemmas(obj(k).Tokens, obj(k).Parts);
                else
                    words = ismember(obj(k).Types, ["letters", "other"]);
                    obj(k).Tokens(words) = normalizeWords(obj(k).Tokens(words), 'Style', style);
                end
            end
        end
        function obj = addTypeDetails(obj, varargin)
        end
        function obj = addLanguageDetails(obj, varargin)
        end
        function obj = addSentenceDetails(obj, varargin)
            abbreviations = __abbreviations();
            for k = 1:2:numel(varargin) - 1
                switch lower(char(varargin{k}))
                    case 'abbreviations'
                        if istable(varargin{k + 1})
                            abbreviations = string(varargin{k + 1}.(1));
                        else
                            abbreviations = string(varargin{k + 1});
                        end
                    case {'starters', 'discardknownvalues'}
                    otherwise
                        error('RunMat:addSentenceDetails:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
                end
            end
            for k = 1:numel(obj)
                obj(k).Sentences = __sentences(obj(k).Tokens, abbreviations);
            end
        end
        function obj = addPartOfSpeechDetails(obj, varargin)
            for k = 1:numel(obj)
                if isempty(obj(k).Sentences)
                    obj(k) = addSentenceDetails(obj(k));
                end
                obj(k).Parts = __parts_of_speech(obj(k).Tokens, obj(k).Types, obj(k).Sentences);
            end
        end
        function obj = addLemmaDetails(obj, varargin)
            for k = 1:numel(obj)
                obj(k).Lemmas = __lemmas(lower(obj(k).Tokens), obj(k).Parts);
            end
        end
        function obj = addEntityDetails(obj, varargin)
            for k = 1:numel(obj)
                if isempty(obj(k).Parts)
                    obj(k) = addPartOfSpeechDetails(obj(k));
                end
                obj(k).Entities = __entities(obj(k).Tokens, obj(k).Parts);
            end
        end
        function obj = addDependencyDetails(obj, varargin)
            for k = 1:numel(obj)
                if isempty(obj(k).Parts)
                    obj(k) = addPartOfSpeechDetails(obj(k));
                end
                [obj(k).Heads, obj(k).Relations] = __dependencies(obj(k).Tokens, obj(k).Parts, obj(k).Sentences);
            end
        end
        function t = context(obj, word, len)
            if nargin < 3
                len = 25;
            end
            lines = strings(0, 1);
            documents = zeros(0, 1);
            words = zeros(0, 1);
            word = reshape(string(word), 1, []);
            for k = 1:numel(obj)
                tokens = obj(k).Tokens;
                for j = 1:numel(tokens) - numel(word) + 1
                    if isequal(tokens(j:j + numel(word) - 1), word)
                        left = char(strjoin(tokens(1:j - 1), ' '));
                        right = char(strjoin(tokens(j + numel(word):end), ' '));
                        left = [repmat(' ', 1, len), left];
                        right = [right, repmat(' ', 1, len)];
                        lines(end + 1, 1) = string([left(end - len + 1:end), ' ', char(strjoin(word, ' ')), ' ', right(1:len)]);
                        documents(end + 1, 1) = k;
                        words(end + 1, 1) = j;
                    end
                end
            end
            t = table(lines, documents, words, 'VariableNames', {'Context', 'Document', 'Word'});
        end
        function tf = containsWords(obj, words)
            tf = reshape(arrayfun(@(d) any(ismember(d.Tokens, string(words))), obj), size(obj));
        end
        function obj = plus(a, b)
            n = max(numel(a), numel(b));
            if isscalar(a)
                a = repmat(a, n, 1);
            end
            if isscalar(b)
                b = repmat(b, n, 1);
            end
            obj = a;
            for k = 1:n
                obj(k) = withTokens(a(k), [a(k).Tokens, b(k).Tokens]);
            end
        end
        function S = cosineSimilarity(obj, queries)
            bag = bagOfWords(obj);
            if nargin < 2
                S = cosineSimilarity(full(tfidf(bag)));
                return
            end
            if isstring(queries) || ischar(queries) || iscell(queries)
                queries = tokenizedDocument(queries, 'TokenizeMethod', 'none');
            end
            S = cosineSimilarity(full(tfidf(bag)), full(tfidf(bag, queries)));
        end
        function varargout = wordcloud(obj, varargin)
            [varargout{1:nargout}] = wordcloud(bagOfWords(obj), varargin{:});
        end
    end
    methods (Hidden)
        function obj = kept(obj, which)
            obj.Tokens = obj.Tokens(which);
            obj.Types = obj.Types(which);
            obj.Lines = obj.Lines(which);
            names = {'Sentences', 'Parts', 'Lemmas', 'Entities'};
            obj.Heads = [];
            obj.Relations = [];
            for k = 1:numel(names)
                if ~isempty(obj.(names{k}))
                    obj.(names{k}) = obj.(names{k})(which);
                end
            end
        end
        function obj = withTokens(obj, tokens)
            same = numel(tokens) == numel(obj.Tokens);
            obj.Tokens = tokens;
            if ~same
                obj.Types = __token_types(tokens);
                obj.Lines = ones(1, numel(tokens));
                obj.Sentences = [];
                obj.Parts = [];
                obj.Lemmas = [];
                obj.Entities = [];
                obj.Heads = [];
                obj.Relations = [];
            end
        end
        function obj = mapped(obj, f)
            for k = 1:numel(obj)
                if ~isempty(obj(k).Tokens)
                    obj(k).Tokens = f(obj(k).Tokens);
                end
            end
        end
        function text = line(obj)
            text = sprintf('%d tokens: %s', numel(obj.Tokens), strjoin(obj.Tokens, ' '));
            if isempty(obj.Tokens)
                text = '0 tokens:';
            end
        end
    end
end
