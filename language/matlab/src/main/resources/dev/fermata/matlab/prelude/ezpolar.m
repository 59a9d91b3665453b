% Draws a function of an angle in polar coordinates: ezpolar(f, [a b]).
function h = ezpolar(f, limits)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2
    limits = [0 2 * pi];
end
f = __vectorized(f);
t = linspace(limits(1), limits(2), 300);
handle = polar(t, f(t) + zeros(size(t)));
if nargout > 0
    h = handle;
end
end
