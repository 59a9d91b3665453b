% Robust linear regression: robustfit(X, y, weightfunction, tune, const). Coefficients and statistics.
function [b, stats] = robustfit(X, y, weights, tune, constant)
if nargin < 3 || isempty(weights)
    weights = 'bisquare';
end
if nargin < 5
    constant = 'on';
end
if isvector(X) && size(X, 1) ~= numel(y)
    X = X(:);
end
y = y(:);
keep = ~isnan(y) & ~any(isnan(X), 2);
X = X(keep, :);
y = y(keep);
if strcmpi(constant, 'on')
    X = [ones(size(X, 1), 1), X];
end
[b, C, mse, dfe, w] = __weighted_fit(X, y, ones(size(y)), lower(char(weights)));
if nargout > 1
    se = sqrt(diag(C));
    t = b ./ se;
    stats = struct('s', sqrt(mse), 'coeffcorr', C ./ (se * se'), 't', t, 'p', 2 * tcdf(-abs(t), dfe), 'covb', C, 'se', se, 'dfe', dfe, 'w', w, 'resid', y - X * b);
end
end
