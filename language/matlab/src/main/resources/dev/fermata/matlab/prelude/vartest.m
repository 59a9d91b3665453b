% Tests whether the variance of a sample is v.
function [h, p, ci, stats] = vartest(x, v, varargin)
[alpha, tail, dim] = __test_options(x, varargin{:});
df = sum(~isnan(x), dim) - 1;
sumsq = var(x, 0, dim, 'omitnan') .* df;
chi = sumsq ./ v;
low = chi2cdf(chi, df);
switch tail
    case 'right'
        p = 1 - low;
        ci = cat(dim, sumsq ./ chi2inv(1 - alpha, df), Inf(size(df)));
    case 'left'
        p = low;
        ci = cat(dim, zeros(size(df)), sumsq ./ chi2inv(alpha, df));
    otherwise
        p = 2 * min(low, 1 - low);
        ci = cat(dim, sumsq ./ chi2inv(1 - alpha / 2, df), sumsq ./ chi2inv(alpha / 2, df));
end
h = double(p <= alpha);
stats = struct('chisqstat', chi, 'df', df);
end
