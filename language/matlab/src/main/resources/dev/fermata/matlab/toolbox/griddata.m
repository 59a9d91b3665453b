% Interpolation of scattered data: vq = griddata(x, y, v, xq, yq, method), vq = griddata(x, y, z, v, xq, yq, zq, method), methods 'linear', 'nearest', 'natural', 'cubic' and 'v4'.
function [xq, yq, vq] = griddata(varargin)
method = 'linear';
words = find(cellfun(@(a) ischar(a) || isstring(a) || iscell(a), varargin), 1);
if ~isempty(words)
    if ~iscell(varargin{words})
        method = lower(char(varargin{words}));
    end
    varargin(words:end) = [];
end
if numel(varargin) < 5
    error('RunMat:griddata:NotEnoughInputs', 'Not enough input arguments.');
end
if ~any(strcmp(method, {'linear', 'nearest', 'natural', 'cubic', 'v4'}))
    error('RunMat:griddata:UnknownMethod', 'Unknown interpolation method.');
end
n = 2 + (numel(varargin) >= 7);
columns = cellfun(@(c) double(c(:)), varargin(1:n), 'UniformOutput', false);
P = [columns{:}];
v = varargin{n + 1};
v = v(:);
if numel(v) ~= size(P, 1)
    error('RunMat:griddata:InputSizeMismatch', 'X, Y, and V must be vectors or matrices of the same size.');
end
queries = varargin(n + 2:n + 1 + n);
if n == 2 && isvector(queries{1}) && isvector(queries{2}) && (size(queries{1}, 2) > 1) ~= (size(queries{2}, 2) > 1)
    [queries{1}, queries{2}] = meshgrid(queries{1}, queries{2});
elseif ~isequal(size(queries{1}), size(queries{2}))
    [queries{:}] = meshgrid(queries{:});
end
[P, v] = __merged_points('griddata', P, v, 'Duplicate x-y data points detected: using average values for duplicate points.');
columns = cellfun(@(c) double(c(:)), queries, 'UniformOutput', false);
Q = [columns{:}];
switch method
    case 'v4'
        values = biharmonic(P, v, Q);
    case 'cubic'
        values = __triangle_cubic(P, v, Q);
    case 'nearest'
        values = __scattered(P, v, Q, method, 'nearest');
    otherwise
        values = __scattered(P, v, Q, method, 'none');
end
values = reshape(values, size(queries{1}));
if nargout < 2
    xq = values;
else
    [xq, yq, vq] = deal(queries{1}, queries{2}, values);
end
end

% D. Sandwell, Biharmonic spline interpolation of GEOS-3 and SEASAT altimeter data, 1987.
function values = biharmonic(P, v, Q)
z = complex(P(:, 1), P(:, 2));
d = abs(z - z.');
g = d .^ 2 .* (log(d) - 1);
g(1:size(g, 1) + 1:end) = 0;
weights = g \ v;
values = zeros(size(Q, 1), 1);
for k = 1:size(Q, 1)
    d = abs(complex(Q(k, 1), Q(k, 2)) - z);
    part = d .^ 2 .* (log(d) - 1);
    part(d == 0) = 0;
    values(k) = part.' * weights;
end
end
