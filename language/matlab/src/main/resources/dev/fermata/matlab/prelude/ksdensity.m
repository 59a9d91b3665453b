% A smooth estimate of a density: ksdensity(x, points), with 'Bandwidth', 'Kernel', 'Function', 'NumPoints'.
function [f, xi, bandwidth] = ksdensity(x, varargin)
x = double(x(:));
x = x(~isnan(x));
xi = [];
args = varargin;
if ~isempty(args) && isnumeric(args{1})
    xi = args{1};
    args(1) = [];
end
sigma = median(abs(x - median(x))) / 0.6745;
if sigma <= 0
    sigma = max(x) - min(x);
end
bandwidth = sigma * (4 / (3 * numel(x))) ^ (1 / 5);
kernel = 'normal';
what = 'pdf';
count = 100;
for k = 1:2:numel(args) - 1
    switch lower(char(args{k}))
        case {'bandwidth', 'width'}
            if isnumeric(args{k + 1})
                bandwidth = args{k + 1};
            end
        case 'kernel', kernel = lower(char(args{k + 1}));
        case 'function', what = lower(char(args{k + 1}));
        case {'numpoints', 'npoints'}, count = args{k + 1};
        case {'weights', 'boundarycorrection', 'plotfcn'}
            __unsupported_option('ksdensity', char(args{k}));
        case 'support'
            if ~strcmpi(args{k + 1}, 'unbounded')
                __unsupported_option('ksdensity', char(args{k}));
            end
        otherwise
            error('RunMat:ksdensity:InvalidArgument', 'Invalid parameter name: %s.', char(args{k}));
    end
end
if isempty(xi)
    xi = linspace(min(x) - 3 * bandwidth, max(x) + 3 * bandwidth, count);
end
if strcmp(what, 'icdf')
    g = linspace(min(x) - 4 * bandwidth, max(x) + 4 * bandwidth, 2000);
    F = values(x, g, bandwidth, kernel, true);
    [F, first] = unique(F);
    f = interp1(F, g(first), xi);
else
    f = values(x, xi, bandwidth, kernel, ~strcmp(what, 'pdf'));
    switch what
        case 'pdf', f = f / bandwidth;
        case 'survivor', f = 1 - f;
        case 'cumhazard', f = -log(1 - f);
    end
end
if nargout == 0
    plot(xi, f);
    clear f
end
end

function f = values(x, xi, bandwidth, kernel, cumulative)
z = (xi(:) - x') / bandwidth;
f = reshape(mean(__kernel(kernel, z, cumulative), 2), size(xi));
end
