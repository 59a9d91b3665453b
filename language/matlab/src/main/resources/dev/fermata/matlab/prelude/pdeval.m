% Values and slopes between the points of a solution of pdepe: [uout, duoutdx] = pdeval(m, x, ui, xout).
function [u, slopes] = pdeval(m, x, ui, xout)
if nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
x = reshape(x, 1, []);
ui = reshape(ui, 1, []);
u = zeros(size(xout));
slopes = u;
singular = m > 0 && x(1) == 0;
for k = 1:numel(xout)
    s = xout(k);
    j = min(max(find(x <= s, 1, 'last'), 1), numel(x) - 1);
    [a, b] = deal(x(j), x(j + 1));
    [p, q] = deal(ui(j), ui(j + 1));
    if m == 0
        u(k) = p + (q - p) * (s - a) / (b - a);
        slopes(k) = (q - p) / (b - a);
    elseif singular
        u(k) = (p * (b ^ 2 - s ^ 2) + q * (s ^ 2 - a ^ 2)) / (b ^ 2 - a ^ 2);
        slopes(k) = 2 * s * (q - p) / (b ^ 2 - a ^ 2);
    elseif m == 1
        u(k) = (p * log(b / s) + q * log(s / a)) / log(b / a);
        slopes(k) = (q - p) / (s * log(b / a));
    else
        u(k) = (p * a * (b - s) + q * b * (s - a)) / (s * (b - a));
        slopes(k) = a * b * (q - p) / (s ^ 2 * (b - a));
    end
end
end
