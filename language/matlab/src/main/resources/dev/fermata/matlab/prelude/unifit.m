% The limits of uniform data, with confidence intervals.
function [a, b, aCI, bCI] = unifit(x, alpha)
if nargin < 2
    alpha = 0.05;
end
x = x(:);
a = min(x);
b = max(x);
d = (b - a) / alpha ^ (1 / numel(x));
aCI = [b - d; a];
bCI = [b; a + d];
end
