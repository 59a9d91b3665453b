% A volume with only some of its elements: [nx, ny, nz, nv] = reducevolume(X, Y, Z, V, [Rx Ry Rz]).
function varargout = reducevolume(varargin)
if numel(varargin) < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
r = varargin{end} .* [1 1 1];
V = varargin{end - 1};
part = @(A) A(1:r(2):end, 1:r(1):end, 1:r(3):end);
if nargout < 2
    varargout{1} = part(V);
    return
end
if numel(varargin) > 2
    [X, Y, Z] = deal(varargin{1:3});
    if isvector(X)
        [X, Y, Z] = meshgrid(X, Y, Z);
    end
else
    [X, Y, Z] = meshgrid(1:size(V, 2), 1:size(V, 1), 1:size(V, 3));
end
varargout = {part(X), part(Y), part(Z), part(V)};
end
