% Points with the histograms of their coordinates along the axes.
function h = scatterhist(x, y, varargin)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if ~isnumeric(x) || ~isnumeric(y) || numel(x) ~= numel(y)
    error('RunMat:scatterhist:InvalidArgument', 'X and Y must be numeric vectors of the same length.');
end
x = double(x(:));
y = double(y(:));
group = ones(size(x));
bins = {};
colors = 'brgmck';
marker = 'o';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'group'
            [~, ~, group] = unique(cellstr(string(varargin{k + 1}(:))));
        case 'nbins'
            bins = num2cell(varargin{k + 1});
            if isscalar(bins)
                bins = [bins bins];
            end
        case 'color'
            colors = char(varargin{k + 1});
        case 'marker'
            marker = char(varargin{k + 1});
        case {'location', 'direction', 'kernel', 'style', 'plotgroup', 'parent', 'linestyle', 'linewidth', 'bandwidth', 'legend', 'markersize'}
        otherwise
            error('RunMat:scatterhist:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
clf;
made = gobjects(3, 1);
made(1) = axes('Position', [0.35 0.35 0.55 0.55]);
hold(made(1), 'on');
for g = 1:max(group)
    plot(made(1), x(group == g), y(group == g), [colors(mod(g - 1, numel(colors)) + 1), marker(mod(g - 1, numel(marker)) + 1)], 'LineStyle', 'none');
end
hold(made(1), 'off');
xlabel(made(1), 'x');
ylabel(made(1), 'y');
made(2) = axes('Position', [0.35 0.1 0.55 0.15]);
if isempty(bins)
    histogram(made(2), x);
else
    histogram(made(2), x, bins{1});
end
made(3) = axes('Position', [0.1 0.35 0.15 0.55]);
if isempty(bins)
    histogram(made(3), y, 'Orientation', 'horizontal');
else
    histogram(made(3), y, bins{2}, 'Orientation', 'horizontal');
end
if nargout > 0
    h = made;
end
end
