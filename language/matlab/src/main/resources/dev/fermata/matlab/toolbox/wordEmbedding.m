% Vectors for words, as readWordEmbedding and trainWordEmbedding give them.
classdef wordEmbedding
    properties (SetAccess = private)
        Dimension = 0
        Vocabulary = strings(1, 0)
    end
    properties (SetAccess = private, Hidden)
        Vectors
    end
    methods (Hidden)
        function obj = wordEmbedding(words, vectors)
            if nargin > 0
                obj.Vocabulary = reshape(string(words), 1, []);
                obj.Vectors = vectors;
                obj.Dimension = size(vectors, 2);
            end
        end
    end
    methods
        function M = word2vec(obj, words, varargin)
            words = string(words);
            if numel(varargin) == 2 && isequal(logical(varargin{2}), true)
                [found, at] = ismember(lower(words(:)), lower(obj.Vocabulary));
            else
                [found, at] = ismember(words(:), obj.Vocabulary);
            end
            M = NaN(numel(words), obj.Dimension, 'single');
            M(found, :) = obj.Vectors(at(found), :);
        end
        function [words, dist] = vec2word(obj, M, varargin)
            k = 1;
            metric = 'cosine';
            args = varargin;
            if ~isempty(args) && isnumeric(args{1})
                k = args{1};
                args(1) = [];
            end
            if numel(args) == 2
                metric = lower(char(args{2}));
            end
            if size(M, 2) ~= obj.Dimension
                error('RunMat:vec2word:InvalidArgument', 'The number of columns of M must match the dimension of the word embedding.');
            end
            V = double(obj.Vectors);
            M = double(M);
            if strcmp(metric, 'cosine')
                D = 1 - (M * V') ./ (sqrt(sum(M .^ 2, 2)) * sqrt(sum(V .^ 2, 2))');
            else
                D = sqrt(max(0, sum(M .^ 2, 2) + sum(V .^ 2, 2)' - 2 * M * V'));
            end
            k = min(k, numel(obj.Vocabulary));
            [dist, at] = sort(D, 2);
            dist = single(dist(:, 1:k));
            words = reshape(obj.Vocabulary(at(:, 1:k)), size(M, 1), k);
            if size(M, 1) == 1
                words = words(:);
                dist = dist(:);
            end
        end
        function tf = isVocabularyWord(obj, words, varargin)
            words = string(words);
            if numel(varargin) == 2 && isequal(logical(varargin{2}), true)
                tf = ismember(lower(words), lower(obj.Vocabulary));
            else
                tf = ismember(words, obj.Vocabulary);
            end
        end
        function sequences = doc2sequence(obj, documents, varargin)
            sequences = __sequences(documents, @(tokens) double(word2vec(obj, tokens))', obj.Dimension, varargin);
        end
        function writeWordEmbedding(obj, filename)
            lines = strings(numel(obj.Vocabulary) + 1, 1);
            lines(1) = sprintf('%d %d', numel(obj.Vocabulary), obj.Dimension);
            for k = 1:numel(obj.Vocabulary)
                lines(k + 1) = string(sprintf('%s%s', obj.Vocabulary(k), sprintf(' %.7g', obj.Vectors(k, :))));
            end
            writelines(lines, filename);
        end
    end
end
