% Wraps angles in radians to 0 to 2*pi.
function x = wrapTo2Pi(x)
x = __wrap(x, 2 * pi);
end
