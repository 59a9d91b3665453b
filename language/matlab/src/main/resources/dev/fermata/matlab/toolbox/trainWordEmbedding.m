% Word vectors from how often words occur near one another (positive pointwise mutual information, its largest singular vectors).
% Options 'Dimension', 'Window', 'MinCount', 'Verbose' and others of the same names as MATLAB's.
function emb = trainWordEmbedding(source, varargin)
d = 100;
window = 5;
least = 5;
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'dimension'
            d = varargin{k + 1};
        case 'window'
            window = varargin{k + 1};
        case 'mincount'
            least = varargin{k + 1};
        case {'model', 'lossfunction', 'numnegativesamples', 'numepochs', 'initiallearnrate', 'updaterate', 'discardfactor', 'ngramrange', 'numbuckets', 'verbose'}
        otherwise
            error('RunMat:trainWordEmbedding:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
if ~isa(source, 'tokenizedDocument')
    source = tokenizedDocument(readlines(source));
end
lists = doc2cell(source(:));
[C, words] = __count_words(lists, []);
total = sum(C, 1);
keep = total >= least;
if ~any(keep)
    error('RunMat:trainWordEmbedding:InvalidArgument', 'No word occurs at least %d times.', least);
end
words = words(keep);
total = total(keep);
[~, order] = sort(total, 'descend');
words = words(order);
n = numel(words);
near = zeros(n);
for k = 1:numel(lists)
    [found, at] = ismember(lists{k}, words);
    at = at(found);
    for i = 1:numel(at)
        for j = max(1, i - window):min(numel(at), i + window)
            if j ~= i
                near(at(i), at(j)) = near(at(i), at(j)) + 1 / abs(i - j);
            end
        end
    end
end
sums = sum(near, 2);
P = near * sum(sums) ./ max(sums * sums', realmin);
P = max(0, log(max(P, realmin)));
[U, S, ~] = svd(P);
m = min(d, n);
V = zeros(n, d);
V(:, 1:m) = U(:, 1:m) .* sqrt(diag(S(1:m, 1:m)))';
if d > m
    V(:, m + 1:d) = 1e-3 * randn(n, d - m);
end
emb = wordEmbedding(words, single(V));
end
