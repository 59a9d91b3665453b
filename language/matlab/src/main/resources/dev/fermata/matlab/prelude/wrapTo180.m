% Wraps angles in degrees to -180 to 180.
function x = wrapTo180(x)
outside = x < -180 | 180 < x;
x(outside) = __wrap(x(outside) + 180, 2 * 180) - 180;
end
