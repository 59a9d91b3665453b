% Wraps angles in degrees to 0 to 360.
function x = wrapTo360(x)
x = __wrap(x, 360);
end
