% Reads word vectors from a text file: a word and its numbers on each line, after an optional line with their counts.
function emb = readWordEmbedding(filename)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if ~isfile(filename)
    error('RunMat:readWordEmbedding:InvalidArgument', 'Unable to find or open ''%s''. Check the path and filename or file permissions.', char(filename));
end
lines = readlines(filename);
lines = strip(lines);
lines = lines(strlength(lines) > 0);
if isempty(lines)
    error('RunMat:readWordEmbedding:InvalidArgument', 'The file contains no word vectors.');
end
first = split(lines(1));
if numel(first) == 2 && all(~isnan(str2double(first)))
    lines(1) = [];
end
words = strings(numel(lines), 1);
parts = split(lines(1));
vectors = zeros(numel(lines), numel(parts) - 1, 'single');
for k = 1:numel(lines)
    parts = split(lines(k));
    if numel(parts) - 1 ~= size(vectors, 2)
        error('RunMat:readWordEmbedding:InvalidArgument', 'Line %d does not have the same number of values as the first.', k);
    end
    words(k) = parts(1);
    vectors(k, :) = single(str2double(parts(2:end)))';
end
emb = wordEmbedding(words, vectors);
end
