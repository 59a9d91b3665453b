% Which points are in a polygon, and which are on its edge.
function [in, on] = inpolygon(xq, yq, xv, yv)
if nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
xv = xv(:);
yv = yv(:);
in = false(size(xq));
on = false(size(xq));
n = numel(xv);
parts = [0; find(isnan(xv)); n + 1];
for k = 1:numel(parts) - 1
    x = xv(parts(k) + 1:parts(k + 1) - 1);
    y = yv(parts(k) + 1:parts(k + 1) - 1);
    m = numel(x);
    for i = 1:m
        j = mod(i, m) + 1;
        turn = (x(j) - x(i)) * (yq - y(i)) - (y(j) - y(i)) * (xq - x(i));
        scale = max(1, max(abs([x(i) x(j) y(i) y(j)])));
        inside = xq >= min(x(i), x(j)) & xq <= max(x(i), x(j)) & yq >= min(y(i), y(j)) & yq <= max(y(i), y(j));
        on = on | abs(turn) <= 3 * eps * scale ^ 2 & inside;
        crossed = (y(i) > yq) ~= (y(j) > yq);
        if y(i) ~= y(j)
            in = xor(in, crossed & xq < (x(j) - x(i)) * (yq - y(i)) / (y(j) - y(i)) + x(i));
        end
    end
end
in = in | on;
end
