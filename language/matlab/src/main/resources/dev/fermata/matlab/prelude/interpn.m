% Interpolation in n dimensions on a grid, linear or nearest, along one dimension after the other.
function vq = interpn(varargin)
method = 'linear';
outside = NaN;
if nargin > 1 && (ischar(varargin{end}) || isstring(varargin{end}))
    method = char(varargin{end});
    varargin(end) = [];
elseif nargin > 2 && (ischar(varargin{end - 1}) || isstring(varargin{end - 1}))
    method = char(varargin{end - 1});
    outside = varargin{end};
    varargin(end - 1:end) = [];
end
n = (numel(varargin) - 1) / 2;
if n == fix(n) && n >= 1 && __is_grid_of(varargin(1:n), varargin{n + 1})
    grids = varargin(1:n);
    V = varargin{n + 1};
    queries = varargin(n + 2:end);
    if n == 1
        V = V(:);
    end
else
    V = varargin{1};
    queries = varargin(2:end);
    n = numel(queries);
    if n == 1
        V = V(:);
    end
    grids = arrayfun(@(d) 1:size(V, d), 1:n, 'UniformOutput', false);
end
for d = 1:n
    if ~isvector(grids{d})
        at = num2cell(ones(1, n));
        at{d} = ':';
        grids{d} = reshape(grids{d}(at{:}), 1, []);
    end
end
shape = size(queries{1});
if all(cellfun(@isvector, queries)) && any(cellfun(@isrow, queries)) && ~all(cellfun(@isrow, queries))
    [queries{:}] = ndgrid(queries{:});
    shape = size(queries{1});
end
vq = zeros(shape);
for k = 1:numel(queries{1})
    part = V;
    inside = true;
    for d = 1:n
        x = queries{d}(k);
        g = grids{d};
        if ~(x >= g(1) && x <= g(end))
            inside = false;
            break
        end
        lower = min(find(g <= x, 1, 'last'), numel(g) - 1);
        t = (x - g(lower)) / (g(lower + 1) - g(lower));
        if strcmpi(method, 'nearest')
            t = double(t >= 0.5);
        end
        sizes = [size(part) ones(1, n)];
        part = reshape(part, sizes(1), []);
        part = (1 - t) * part(lower, :) + t * part(lower + 1, :);
        part = reshape(part, [sizes(2:end) 1]);
    end
    if inside
        vq(k) = part(1);
    else
        vq(k) = outside;
    end
end
end

% Whether these are the grid vectors, or full grids, of an array.
function tf = __is_grid_of(grids, V)
n = numel(grids);
tf = n == 1 && numel(grids{1}) == numel(V) && numel(V) > 1 || n > 1 && ndims(V) <= n;
for d = 1:n
    g = grids{d};
    tf = tf && (n == 1 || isequal(size(g), size(V)) || isvector(g) && numel(g) == size(V, d));
end
end
