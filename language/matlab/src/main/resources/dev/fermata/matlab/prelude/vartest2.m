% Tests whether two samples have the same variance.
function [h, p, ci, stats] = vartest2(x, y, varargin)
[alpha, tail, dim] = __test_options(x, varargin{:});
if isvector(x) && isvector(y)
    x = x(:);
    y = y(:);
    dim = 1;
end
df1 = sum(~isnan(x), dim) - 1;
df2 = sum(~isnan(y), dim) - 1;
f = var(x, 0, dim, 'omitnan') ./ var(y, 0, dim, 'omitnan');
low = fcdf(f, df1, df2);
switch tail
    case 'right'
        p = 1 - low;
        ci = cat(dim, f ./ finv(1 - alpha, df1, df2), Inf(size(f)));
    case 'left'
        p = low;
        ci = cat(dim, zeros(size(f)), f ./ finv(alpha, df1, df2));
    otherwise
        p = 2 * min(low, 1 - low);
        ci = cat(dim, f ./ finv(1 - alpha / 2, df1, df2), f ./ finv(alpha / 2, df1, df2));
end
h = double(p <= alpha);
stats = struct('fstat', f, 'df1', df1, 'df2', df2);
end
