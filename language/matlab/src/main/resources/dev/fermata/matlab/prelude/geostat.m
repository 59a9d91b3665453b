% Mean and variance of geometric distributions.
function [m, v] = geostat(p)
m = (1 - p) ./ p;
v = (1 - p) ./ p .^ 2;
end
