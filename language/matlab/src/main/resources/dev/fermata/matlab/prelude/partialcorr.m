% Correlations of columns without what others explain: partialcorr(X), partialcorr(X, Z), partialcorr(X, Y, Z).
function [r, p] = partialcorr(X, varargin)
if isempty(varargin)
    n = size(X, 1);
    P = inv(corrcoef(X));
    d = sqrt(diag(P));
    r = -P ./ (d * d');
    r(1:size(r, 1) + 1:end) = 1;
    df = n - 2 - (size(X, 2) - 2);
else
    Z = [ones(size(X, 1), 1), varargin{end}];
    Y = X;
    if numel(varargin) > 1
        Y = varargin{1};
    end
    r = corr(X - Z * (Z \ X), Y - Z * (Z \ Y));
    df = size(X, 1) - 2 - (size(Z, 2) - 1);
end
t = r .* sqrt(df ./ max(0, 1 - r .^ 2));
p = 2 * tcdf(-abs(t), df);
end
