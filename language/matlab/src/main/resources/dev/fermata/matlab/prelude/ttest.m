% Tests whether the mean of a sample, or of the differences of two, is m.
function [h, p, ci, stats] = ttest(x, y, varargin)
m = 0;
if nargin > 1 && ~isempty(y) && isnumeric(y)
    if isscalar(y)
        m = y;
    else
        x = x - y;
    end
elseif nargin > 1 && ~isnumeric(y)
    varargin = [{y} varargin];
end
[alpha, tail, dim] = __test_options(x, varargin{:});
x = x + 0;
n = sum(~isnan(x), dim);
df = n - 1;
sd = std(x, 0, dim, 'omitnan');
se = sd ./ sqrt(n);
t = (mean(x, dim, 'omitnan') - m) ./ se;
[h, p, ci] = __t_decision(t, df, mean(x, dim, 'omitnan'), se, alpha, tail, dim);
stats = struct('tstat', t, 'df', df, 'sd', sd);
end
