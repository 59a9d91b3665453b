% Numbers for words: wordEncoding(documents) or wordEncoding(words), with 'Order' and 'MaxNumWords'.
classdef wordEncoding
    properties (SetAccess = private)
        NumWords = 0
        Vocabulary = strings(1, 0)
    end
    methods
        function obj = wordEncoding(source, varargin)
            if nargin == 0
                return
            end
            order = 'vocabulary';
            most = Inf;
            for k = 1:2:numel(varargin) - 1
                switch lower(char(varargin{k}))
                    case 'order'
                        order = lower(char(varargin{k + 1}));
                    case 'maxnumwords'
                        most = varargin{k + 1};
                        order = 'frequency';
                    otherwise
                        error('RunMat:wordEncoding:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
                end
            end
            if isa(source, 'tokenizedDocument')
                all = [source.Tokens];
                words = unique(all, 'stable');
                if strcmp(order, 'frequency') && ~isempty(all)
                    [~, at] = ismember(all, words);
                    [~, rank] = sort(accumarray(at(:), 1), 'descend');
                    words = words(rank);
                end
            else
                words = unique(reshape(string(source), 1, []), 'stable');
            end
            words = words(1:min(numel(words), most));
            obj.Vocabulary = words;
            obj.NumWords = numel(words);
        end
        function M = word2ind(obj, words, varargin)
            words = string(words);
            if numel(varargin) == 2 && isequal(logical(varargin{2}), true)
                [found, M] = ismember(lower(words), lower(obj.Vocabulary));
            else
                [found, M] = ismember(words, obj.Vocabulary);
            end
            M = double(M);
            M(~found) = NaN;
        end
        function words = ind2word(obj, M)
            if any(M(:) < 1 | M(:) > obj.NumWords | M(:) ~= fix(M(:)))
                error('RunMat:ind2word:InvalidArgument', 'Indices must be positive integers less than or equal to the number of words in the encoding.');
            end
            words = reshape(obj.Vocabulary(M), size(M));
        end
        function tf = isVocabularyWord(obj, words, varargin)
            tf = ~isnan(word2ind(obj, words, varargin{:}));
        end
        function sequences = doc2sequence(obj, documents, varargin)
            sequences = __sequences(documents, @(tokens) word2ind(obj, tokens), 1, varargin);
        end
    end
end
