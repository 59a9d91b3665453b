% The divergence of a field of vectors in the plane or in space.
function d = divergence(varargin)
if isa(varargin{1}, 'sym')
    d = __symbolic_divergence(varargin{:});
    return
end
switch nargin
    case 2
        [px, ~] = gradient(varargin{1});
        [~, qy] = gradient(varargin{2});
        d = px + qy;
    case 4
        [x, y] = __axes_of(varargin{1:2});
        [px, ~] = gradient(varargin{3}, x, y);
        [~, qy] = gradient(varargin{4}, x, y);
        d = px + qy;
    case 3
        [px, ~, ~] = gradient(varargin{1});
        [~, qy, ~] = gradient(varargin{2});
        [~, ~, rz] = gradient(varargin{3});
        d = px + qy + rz;
    case 6
        x = reshape(varargin{1}(1, :, 1), 1, []);
        y = reshape(varargin{2}(:, 1, 1), 1, []);
        z = reshape(varargin{3}(1, 1, :), 1, []);
        [px, ~, ~] = gradient(varargin{4}, x, y, z);
        [~, qy, ~] = gradient(varargin{5}, x, y, z);
        [~, ~, rz] = gradient(varargin{6}, x, y, z);
        d = px + qy + rz;
    otherwise
        error('RunMat:divergence:InvalidArgument', 'Wrong number of input arguments.');
end
end
