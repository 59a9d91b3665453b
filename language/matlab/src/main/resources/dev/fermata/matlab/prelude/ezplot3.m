% Draws a curve in space, as fplot3 does: ezplot3(x, y, z, [tmin tmax]).
function h = ezplot3(x, y, z, limits)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 4
    limits = [0 2 * pi];
end
handle = fplot3(__vectorized(x), __vectorized(y), __vectorized(z), limits);
if nargout > 0
    h = handle;
end
end
