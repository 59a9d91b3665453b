% How often words occur in documents: bagOfWords(documents), bagOfWords(words, counts).
classdef bagOfWords
    properties (SetAccess = private)
        Counts = sparse(zeros(0, 0))
        Vocabulary = strings(1, 0)
        NumWords = 0
        NumDocuments = 0
    end
    methods
        function obj = bagOfWords(documents, counts)
            if nargin == 0
                return
            end
            if nargin == 2
                obj = filled(obj, full(counts), reshape(string(documents), 1, []));
                return
            end
            if ~isa(documents, 'tokenizedDocument')
                if iscell(documents) && ~isempty(documents) && ~ischar(documents{1})
                    documents = tokenizedDocument(documents, 'TokenizeMethod', 'none');
                else
                    documents = tokenizedDocument(reshape(string(documents), 1, []), 'TokenizeMethod', 'none');
                end
            end
            [C, words] = __count_words(doc2cell(documents(:)), []);
            obj = filled(obj, C, words);
        end
        function obj = addDocument(obj, documents)
            [C, words] = __count_words(doc2cell(documents(:)), obj.Vocabulary);
            old = full(obj.Counts);
            old(:, end + 1:numel(words)) = 0;
            obj = filled(obj, [old; C], words);
        end
        function obj = removeDocument(obj, index)
            C = full(obj.Counts);
            C(index, :) = [];
            obj = filled(obj, C, obj.Vocabulary);
        end
        function [obj, index] = removeEmptyDocuments(obj)
            C = full(obj.Counts);
            index = find(sum(C, 2) == 0);
            obj = filled(obj, C(sum(C, 2) > 0, :), obj.Vocabulary);
        end
        function obj = removeInfrequentWords(obj, count, varargin)
            C = full(obj.Counts);
            keep = sum(C, 1) > count;
            obj = filled(obj, C(:, keep), obj.Vocabulary(keep));
        end
        function obj = removeWords(obj, words, varargin)
            if isnumeric(words) || islogical(words)
                keep = true(1, obj.NumWords);
                keep(words) = false;
            elseif numel(varargin) == 2 && isequal(logical(varargin{2}), true)
                keep = ~ismember(lower(obj.Vocabulary), lower(string(words)));
            else
                keep = ~ismember(obj.Vocabulary, string(words));
            end
            C = full(obj.Counts);
            obj = filled(obj, C(:, keep), obj.Vocabulary(keep));
        end
        function obj = removeStopWords(obj, varargin)
            obj = removeWords(obj, stopWords, 'IgnoreCase', true);
        end
        function obj = removeShortWords(obj, len)
            obj = removeWords(obj, obj.Vocabulary(strlength(obj.Vocabulary) <= len));
        end
        function obj = removeLongWords(obj, len)
            obj = removeWords(obj, obj.Vocabulary(strlength(obj.Vocabulary) >= len));
        end
        function t = topkwords(obj, k, varargin)
            if nargin < 2
                k = 5;
            end
            total = full(sum(full(obj.Counts), 1));
            scaling = 'none';
            for i = 1:2:numel(varargin) - 1
                if strcmpi(varargin{i}, 'Scaling')
                    scaling = lower(char(varargin{i + 1}));
                end
            end
            [count, at] = sort(total(:), 'descend');
            k = min(k, numel(at));
            words = obj.Vocabulary(at(1:k));
            if strcmp(scaling, 'log')
                count = log10(count);
            end
            t = table(words(:), count(1:k), 'VariableNames', {'Word', 'Count'});
        end
        function M = tfidf(obj, varargin)
            C = full(obj.Counts);
            options = varargin;
            wanted = C;
            if ~isempty(options) && isa(options{1}, 'tokenizedDocument')
                wanted = full(encode(obj, options{1}));
                options(1) = [];
            end
            M = sparse(__tfidf(C, wanted, options));
        end
        function counts = encode(obj, documents, varargin)
            if ~isa(documents, 'tokenizedDocument')
                documents = tokenizedDocument(reshape(string(documents), 1, []), 'TokenizeMethod', 'none');
            end
            counts = zeros(numel(documents), obj.NumWords);
            for k = 1:numel(documents)
                [found, at] = ismember(documents(k).Tokens, obj.Vocabulary);
                if any(found)
                    counts(k, :) = accumarray(at(found)', 1, [obj.NumWords 1])';
                end
            end
            counts = sparse(counts);
            for i = 1:2:numel(varargin) - 1
                if strcmpi(varargin{i}, 'DocumentsIn') && strcmpi(varargin{i + 1}, 'columns')
                    counts = counts';
                elseif strcmpi(varargin{i}, 'ForceCellOutput') && varargin{i + 1}
                    counts = {counts};
                end
            end
        end
        function obj = join(obj, varargin)
            if ~isempty(varargin)
                obj = [obj; varargin{1}];
            end
            if isscalar(obj)
                return
            end
            words = unique([obj.Vocabulary], 'stable');
            C = zeros(0, numel(words));
            for k = 1:numel(obj)
                [~, at] = ismember(obj(k).Vocabulary, words);
                part = zeros(obj(k).NumDocuments, numel(words));
                part(:, at) = full(obj(k).Counts);
                C = [C; part];
            end
            obj = filled(obj(1), C, words);
        end
        function S = cosineSimilarity(obj, queries)
            if nargin < 2
                S = cosineSimilarity(full(tfidf(obj)));
                return
            end
            if isa(queries, 'bagOfWords')
                words = unique([obj.Vocabulary, queries.Vocabulary], 'stable');
                [~, at] = ismember(queries.Vocabulary, words);
                Q = zeros(queries.NumDocuments, numel(words));
                Q(:, at) = full(queries.Counts);
                C = full(obj.Counts);
                C(:, end + 1:numel(words)) = 0;
                S = cosineSimilarity(C, Q);
                return
            end
            if ~isa(queries, 'tokenizedDocument')
                queries = tokenizedDocument(queries, 'TokenizeMethod', 'none');
            end
            S = cosineSimilarity(full(tfidf(obj)), full(tfidf(obj, queries)));
        end
        function varargout = wordcloud(obj, varargin)
            t = table(obj.Vocabulary(:), full(sum(full(obj.Counts), 1))', 'VariableNames', {'Word', 'Count'});
            [varargout{1:nargout}] = wordcloud(t, 'Word', 'Count', varargin{:});
        end
    end
    methods (Hidden)
        function obj = filled(obj, C, words)
            obj.Counts = sparse(C);
            obj.Vocabulary = words;
            obj.NumWords = numel(words);
            obj.NumDocuments = size(C, 1);
        end
    end
end
