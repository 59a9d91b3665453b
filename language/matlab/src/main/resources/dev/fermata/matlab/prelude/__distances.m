% Distances between rows of two matrices of the same width.
function D = __distances(X, Y, metric, parameter)
n = size(X, 1);
m = size(Y, 1);
if isa(metric, 'function_handle')
    D = zeros(n, m);
    for j = 1:m
        D(:, j) = metric(Y(j, :), X);
    end
    return
end
A = permute(X, [1 3 2]);
B = permute(Y, [3 1 2]);
switch lower(char(metric))
    case 'euclidean'
        D = sqrt(sum((A - B) .^ 2, 3));
    case {'squaredeuclidean', 'sqeuclidean'}
        D = sum((A - B) .^ 2, 3);
    case 'seuclidean'
        if nargin < 4
            parameter = std(X);
        end
        D = sqrt(sum(((A - B) ./ reshape(parameter, 1, 1, [])) .^ 2, 3));
    case {'cityblock', 'manhattan'}
        D = sum(abs(A - B), 3);
    case 'chebychev'
        D = max(abs(A - B), [], 3);
    case 'minkowski'
        if nargin < 4
            parameter = 2;
        end
        D = sum(abs(A - B) .^ parameter, 3) .^ (1 / parameter);
    case 'mahalanobis'
        if nargin < 4
            parameter = cov(X);
        end
        D = zeros(n, m);
        for j = 1:m
            difference = X - Y(j, :);
            D(:, j) = sqrt(sum((difference / parameter) .* difference, 2));
        end
    case 'cosine'
        D = 1 - (X ./ sqrt(sum(X .^ 2, 2))) * (Y ./ sqrt(sum(Y .^ 2, 2))).';
        D = max(D, 0);
    case 'correlation'
        D = __distances(X - mean(X, 2), Y - mean(Y, 2), 'cosine');
    case 'spearman'
        D = __distances(__row_ranks(X), __row_ranks(Y), 'correlation');
    case 'hamming'
        D = sum(A ~= B, 3) / size(X, 2);
    case 'jaccard'
        D = sum(A ~= B & (A ~= 0 | B ~= 0), 3) ./ sum(A ~= 0 | B ~= 0, 3);
    otherwise
        error('RunMat:pdist:InvalidArgument', 'Unrecognized distance metric: ''%s''.', char(metric));
end
end
