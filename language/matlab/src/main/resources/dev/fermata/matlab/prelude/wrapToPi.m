% Wraps angles in radians to -pi to pi.
function x = wrapToPi(x)
outside = x < -pi | pi < x;
x(outside) = __wrap(x(outside) + pi, 2 * pi) - pi;
end
