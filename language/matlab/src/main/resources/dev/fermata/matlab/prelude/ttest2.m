% Tests whether two samples have the same mean.
function [h, p, ci, stats] = ttest2(x, y, varargin)
equal = true;
k = 1;
while k < numel(varargin)
    if (ischar(varargin{k}) || isstring(varargin{k})) && strcmpi(varargin{k}, 'Vartype')
        equal = ~strcmpi(varargin{k + 1}, 'unequal');
        varargin(k:k + 1) = [];
    else
        k = k + 1;
    end
end
[alpha, tail, dim] = __test_options(x, varargin{:});
if isvector(x) && isvector(y)
    x = x(:);
    y = y(:);
    dim = 1;
end
nx = sum(~isnan(x), dim);
ny = sum(~isnan(y), dim);
vx = var(x, 0, dim, 'omitnan');
vy = var(y, 0, dim, 'omitnan');
difference = mean(x, dim, 'omitnan') - mean(y, dim, 'omitnan');
if equal
    df = nx + ny - 2;
    sd = sqrt(((nx - 1) .* vx + (ny - 1) .* vy) ./ df);
    se = sd .* sqrt(1 ./ nx + 1 ./ ny);
else
    a = vx ./ nx;
    b = vy ./ ny;
    se = sqrt(a + b);
    df = (a + b) .^ 2 ./ (a .^ 2 ./ (nx - 1) + b .^ 2 ./ (ny - 1));
    sd = cat(dim, sqrt(vx), sqrt(vy));
end
t = difference ./ se;
[h, p, ci] = __t_decision(t, df, difference, se, alpha, tail, dim);
stats = struct('tstat', t, 'df', df, 'sd', sd);
end
