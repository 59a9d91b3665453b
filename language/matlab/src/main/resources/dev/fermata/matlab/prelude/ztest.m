% Tests whether the mean of a sample from a normal distribution with known deviation is m.
function [h, p, ci, z] = ztest(x, m, sigma, varargin)
[alpha, tail, dim] = __test_options(x, varargin{:});
n = sum(~isnan(x), dim);
se = sigma ./ sqrt(n);
center = mean(x, dim, 'omitnan');
z = (center - m) ./ se;
switch tail
    case 'right'
        p = normcdf(-z);
        ci = cat(dim, center - norminv(1 - alpha) * se, Inf(size(z)));
    case 'left'
        p = normcdf(z);
        ci = cat(dim, -Inf(size(z)), center + norminv(1 - alpha) * se);
    otherwise
        p = 2 * normcdf(-abs(z));
        spread = norminv(1 - alpha / 2) * se;
        ci = cat(dim, center - spread, center + spread);
end
h = double(p <= alpha);
end
