% Mean and variance of gamma distributions.
function [m, v] = gamstat(a, b)
m = a .* b;
v = a .* b .^ 2;
end
