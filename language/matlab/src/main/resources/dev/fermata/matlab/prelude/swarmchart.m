% Points with the same x side by side, as wide as they are many: swarmchart(x, y, sz, c).
function h = swarmchart(x, y, varargin)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
where = double(x(:));
y = y(:);
if numel(where) ~= numel(y)
    error('RunMat:swarmchart:InvalidArgument', 'Vectors must be the same length.');
end
values = unique(where);
gap = min([diff(values); 1]);
moved = where;
for k = 1:numel(values)
    at = find(where == values(k));
    if numel(at) > 1
        spread = std(y(at));
        width = max(1.06 * spread * numel(at) ^ (-1 / 5), realmin);
        density = sum(exp(-((y(at) - y(at).') / width) .^ 2 / 2), 2);
        side = mod((1:numel(at)).' * 0.6180339887, 1) - 0.5; % places that fill an interval evenly
        moved(at) = values(k) + 0.8 * gap * side .* density / max(density);
    end
end
handle = scatter(moved, y, varargin{:});
if nargout > 0
    h = handle;
end
end
