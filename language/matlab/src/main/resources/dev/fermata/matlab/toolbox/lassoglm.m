% Regularized generalized linear regression: distributions 'normal', 'binomial', 'poisson', 'gamma'. Options as of lasso.
function [B, info] = lassoglm(X, y, distribution, varargin)
if nargin < 3
    distribution = 'normal';
end
if size(X, 1) ~= size(y, 1)
    error('RunMat:lassoglm:InvalidArgument', 'The number of rows in X must equal the number of rows in Y.');
end
known = {'normal', 'binomial', 'poisson', 'gamma'};
if ~any(strcmpi(distribution, known))
    error('RunMat:lassoglm:InvalidArgument', 'Unrecognized distribution ''%s''.', char(distribution));
end
if iscategorical(y)
    levels = categories(y);
    y = double(y == levels{end});
end
if strcmpi(distribution, 'binomial') && size(y, 2) == 2
    y = y(:, 1) ./ y(:, 2);
end
[B, info] = __penalized('lassoglm', double(X), double(y(:)), lower(char(distribution)), varargin);
end
