% How small the angles between rows are: of a matrix, or of two, or of documents and bags of words.
function S = cosineSimilarity(M1, M2)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if nargin < 2
    M2 = M1;
end
if ~isnumeric(M1) || ~isnumeric(M2)
    error('RunMat:cosineSimilarity:InvalidArgument', 'Input must be documents, bags of words or numeric matrices.');
end
if size(M1, 2) ~= size(M2, 2)
    error('RunMat:cosineSimilarity:InvalidArgument', 'The matrices must have the same number of columns.');
end
M1 = full(M1);
M2 = full(M2);
S = (M1 * M2') ./ (sqrt(sum(M1 .^ 2, 2)) * sqrt(sum(M2 .^ 2, 2))');
S(isnan(S)) = 0;
if nargin < 2
    S = max(-1, min(1, S));
end
end
