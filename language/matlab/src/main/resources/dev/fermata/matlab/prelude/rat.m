% The ratio of small integers that is close to a number.
function [n, d] = rat(x, tol)
if nargin < 2
    finite = x(isfinite(x));
    tol = 1e-6 * norm(reshape(finite, [], 1), 1);
end
n = zeros(size(x));
d = zeros(size(x));
texts = cell(numel(x), 1);
for k = 1:numel(x)
    [n(k), d(k), texts{k}] = __continued_fraction(x(k), tol);
end
if nargout < 2
    n = char(texts);
end
end
