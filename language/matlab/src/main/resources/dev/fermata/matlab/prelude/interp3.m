% Interpolation in space, linear or nearest.
function vq = interp3(varargin)
extra = {};
if nargin > 1 && (ischar(varargin{end}) || isstring(varargin{end}))
    extra = varargin(end);
    varargin(end) = [];
elseif nargin > 2 && (ischar(varargin{end - 1}) || isstring(varargin{end - 1}))
    extra = varargin(end - 1:end);
    varargin(end - 1:end) = [];
end
if numel(varargin) == 4
    V = varargin{1};
    varargin = [{1:size(V, 2), 1:size(V, 1), 1:size(V, 3)}, varargin];
end
[X, Y, Z, V, xq, yq, zq] = varargin{:};
if ~isvector(X)
    X = X(1, :, 1);
    Y = Y(:, 1, 1);
    Z = reshape(Z(1, 1, :), 1, []);
end
vq = interpn(Y, X, Z, V, yq, xq, zq, extra{:});
end
