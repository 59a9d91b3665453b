% The rank sum test of two independent samples.
function [p, h, stats] = ranksum(x, y, varargin)
[alpha, tail] = __test_options(x, varargin{:});
x = x(~isnan(x));
y = y(~isnan(y));
nx = numel(x);
ny = numel(y);
[ranks, ties] = tiedrank([x(:); y(:)]);
w = sum(ranks(1:nx));
swapped = nx > ny;
small = min(nx, ny);
if swapped
    s = sum(ranks(nx + 1:end));
else
    s = w;
end
expected = small * (nx + ny + 1) / 2;
stats = struct('ranksum', w);
if small < 10 && nx + ny < 20
    sums = sum(nchoosek(ranks, small), 2);
    low = mean(sums <= s + 1e-9);
    high = mean(sums >= s - 1e-9);
    if swapped
        [low, high] = deal(high, low);
    end
else
    tie = 2 * ties / ((nx + ny) * (nx + ny - 1));
    variance = nx * ny * ((nx + ny + 1) - tie) / 12;
    center = w - nx * (nx + ny + 1) / 2;
    switch tail
        case 'right'
            z = (center - 0.5) / sqrt(variance);
        case 'left'
            z = (center + 0.5) / sqrt(variance);
        otherwise
            z = (center - 0.5 * sign(center)) / sqrt(variance);
    end
    low = normcdf(z);
    high = normcdf(-z);
    stats = struct('zval', z, 'ranksum', w);
end
switch tail
    case 'right'
        p = high;
    case 'left'
        p = low;
    otherwise
        p = min(1, 2 * min(low, high));
end
h = p <= alpha;
end
