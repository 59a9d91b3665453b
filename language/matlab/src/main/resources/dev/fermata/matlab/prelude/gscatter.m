% Points in colours by their groups.
function h = gscatter(x, y, g, colors, symbols, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 4 || isempty(colors)
    colors = 'rgbcmyk';
end
if nargin < 5 || isempty(symbols)
    symbols = '.';
end
[index, names] = grp2idx(g);
made = gobjects(numel(names), 1);
for k = 1:numel(names)
    which = index == k;
    made(k) = plot(x(which), y(which), 'LineStyle', 'none', 'Marker', symbols(mod(k - 1, numel(symbols)) + 1), ...
        'Color', colors(mod(k - 1, numel(colors)) + 1), 'DisplayName', names{k});
    hold on
end
hold off
legend(made, names);
if nargout > 0
    h = made;
end
end
