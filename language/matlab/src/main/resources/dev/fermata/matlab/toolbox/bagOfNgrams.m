% How often sequences of words occur in documents: bagOfNgrams(documents), with 'NgramLengths'.
classdef bagOfNgrams
    properties (SetAccess = private)
        Counts = sparse(zeros(0, 0))
        Vocabulary = strings(1, 0)
        Ngrams = strings(0, 0)
        NgramLengths = 2
        NumNgrams = 0
        NumDocuments = 0
    end
    methods
        function obj = bagOfNgrams(documents, varargin)
            if nargin == 0
                return
            end
            if numel(varargin) == 1 && isnumeric(varargin{1})
                obj.Ngrams = string(documents);
                obj = counted(obj, full(varargin{1}));
                return
            end
            if numel(varargin) == 2
                if ~strcmpi(varargin{1}, 'NgramLengths')
                    error('RunMat:bagOfNgrams:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{1}));
                end
                obj.NgramLengths = varargin{2};
            end
            if ~isa(documents, 'tokenizedDocument')
                documents = tokenizedDocument(reshape(string(documents), 1, []), 'TokenizeMethod', 'none');
            end
            lengths = obj.NgramLengths;
            widest = max(lengths);
            rows = strings(0, widest);
            keys = cell(numel(documents), 1);
            for k = 1:numel(documents)
                tokens = documents(k).Tokens;
                made = strings(1, 0);
                for len = lengths
                    for j = 1:numel(tokens) - len + 1
                        made(end + 1) = join(tokens(j:j + len - 1), char(31));
                    end
                end
                keys{k} = made;
            end
            [C, words] = __count_words(keys, []);
            for k = 1:numel(words)
                parts = split(words(k), char(31));
                row = strings(1, widest);
                row(1:numel(parts)) = parts;
                rows(k, :) = row;
            end
            obj.Ngrams = rows;
            obj = counted(obj, C);
            obj.Vocabulary = unique([documents.Tokens], 'stable');
        end
        function t = topkngrams(obj, k, varargin)
            if nargin < 2
                k = 5;
            end
            lengths = sum(obj.Ngrams ~= "", 2);
            keep = true(size(lengths));
            for i = 1:2:numel(varargin) - 1
                if strcmpi(varargin{i}, 'NgramLengths')
                    keep = ismember(lengths, varargin{i + 1});
                end
            end
            rows = find(keep);
            total = full(sum(full(obj.Counts), 1))';
            [count, at] = sort(total(rows), 'descend');
            k = min(k, numel(at));
            at = rows(at(1:k));
            t = table(obj.Ngrams(at, :), count(1:k), lengths(at), 'VariableNames', {'Ngram', 'Count', 'NgramLength'});
        end
        function M = tfidf(obj, varargin)
            C = full(obj.Counts);
            M = sparse(__tfidf(C, C, varargin));
        end
        function counts = encode(obj, documents, varargin)
            other = bagOfNgrams(documents, 'NgramLengths', obj.NgramLengths);
            [found, at] = ismember(joined(other), joined(obj));
            counts = zeros(numel(documents), obj.NumNgrams);
            C = full(other.Counts);
            counts(:, at(found)) = C(:, found);
            counts = sparse(counts);
        end
        function obj = removeInfrequentNgrams(obj, count, varargin)
            obj = chosen(obj, full(sum(full(obj.Counts), 1)) > count);
        end
        function obj = removeNgrams(obj, ngrams, varargin)
            if isnumeric(ngrams) || islogical(ngrams)
                keep = true(1, obj.NumNgrams);
                keep(ngrams) = false;
            else
                ngrams = string(ngrams);
                ngrams(:, end + 1:size(obj.Ngrams, 2)) = "";
                keep = ~ismember(joined(obj), join(ngrams, char(31), 2))';
            end
            obj = chosen(obj, keep);
        end
        function S = cosineSimilarity(obj)
            S = cosineSimilarity(full(tfidf(obj)));
        end
    end
    methods (Hidden)
        function obj = counted(obj, C)
            obj.Counts = sparse(C);
            obj.NumNgrams = size(obj.Ngrams, 1);
            obj.NumDocuments = size(C, 1);
            words = unique(obj.Ngrams(:)', 'stable');
            obj.Vocabulary = words(words ~= "");
            obj.NgramLengths = unique(sum(obj.Ngrams ~= "", 2))';
        end
        function obj = chosen(obj, keep)
            C = full(obj.Counts);
            obj.Ngrams = obj.Ngrams(keep, :);
            obj = counted(obj, C(:, keep));
        end
        function keys = joined(obj)
            keys = join(obj.Ngrams, char(31), 2);
        end
    end
end
