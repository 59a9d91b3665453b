% Planes through a volume: slice(X, Y, Z, V, xslice, yslice, zslice) or slice(V, xslice, yslice, zslice).
function h = slice(varargin)
words = find(cellfun(@(a) ischar(a) || isstring(a), varargin), 1);
if ~isempty(words)
    varargin(words:end) = [];
end
if numel(varargin) < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if numel(varargin) >= 7
    [X, Y, Z, V, sx, sy, sz] = deal(varargin{1:7});
    if isvector(X)
        [X, Y, Z] = meshgrid(X, Y, Z);
    end
else
    [V, sx, sy, sz] = deal(varargin{1:4});
    [X, Y, Z] = meshgrid(1:size(V, 2), 1:size(V, 1), 1:size(V, 3));
end
if ndims(V) ~= 3
    error('RunMat:slice:VMustBe3D', 'V must be a 3-D array.');
end
x = reshape(X(1, :, 1), 1, []);
y = reshape(Y(:, 1, 1), 1, []);
z = reshape(Z(1, 1, :), 1, []);
handles = gobjects(0, 1);
held = ishold;
for s = reshape(sx, 1, [])
    [b, c] = meshgrid(y, z);
    handles(end + 1, 1) = surface(s + zeros(size(b)), b, c, interp3(X, Y, Z, V, s + zeros(size(b)), b, c)); %#ok<AGROW>
end
for s = reshape(sy, 1, [])
    [a, c] = meshgrid(x, z);
    handles(end + 1, 1) = surface(a, s + zeros(size(a)), c, interp3(X, Y, Z, V, a, s + zeros(size(a)), c)); %#ok<AGROW>
end
for s = reshape(sz, 1, [])
    [a, b] = meshgrid(x, y);
    handles(end + 1, 1) = surface(a, b, s + zeros(size(a)), interp3(X, Y, Z, V, a, b, s + zeros(size(a)))); %#ok<AGROW>
end
if ~held
    view(3);
    grid on
end
if nargout > 0
    h = handles;
end
end
