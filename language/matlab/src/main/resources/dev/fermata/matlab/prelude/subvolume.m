% A part of a volume: [Nx, Ny, Nz, Nv] = subvolume(X, Y, Z, V, limits), limits [xmin xmax ymin ymax zmin zmax], NaN for no limit.
function varargout = subvolume(varargin)
if numel(varargin) < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
limits = varargin{end};
V = varargin{end - 1};
if numel(varargin) > 2
    [X, Y, Z] = deal(varargin{1:3});
    if isvector(X)
        [X, Y, Z] = meshgrid(X, Y, Z);
    end
else
    [X, Y, Z] = meshgrid(1:size(V, 2), 1:size(V, 1), 1:size(V, 3));
end
axes_of = {X(1, :, 1), Y(:, 1, 1), Z(1, 1, :)};
keep = cell(1, 3);
for k = 1:3
    a = axes_of{k}(:);
    low = limits(2 * k - 1);
    high = limits(2 * k);
    keep{k} = find((isnan(low) | a >= low) & (isnan(high) | a <= high));
end
part = @(A) A(keep{2}, keep{1}, keep{3});
if nargout < 2
    varargout{1} = part(V);
else
    varargout = {part(X), part(Y), part(Z), part(V)};
end
end
