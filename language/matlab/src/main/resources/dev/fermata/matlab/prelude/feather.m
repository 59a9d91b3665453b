% Arrows from points of a line.
function h = feather(u, v, varargin)
if nargin < 2
    v = imag(u);
    u = real(u);
end
u = u(:)';
v = v(:)';
n = numel(u);
made = quiver(1:n, zeros(1, n), u, v, 'off', varargin{:});
if nargout > 0
    h = made;
end
end
