% Poles with their multiplicities, the largest first: [m, n] = mpoles(p, tol, reorder).
function [m, n] = mpoles(p, tol, reorder)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2 || isempty(tol)
    tol = 1e-3;
end
if nargin < 3
    reorder = 1;
end
p = p(:);
order = (1:numel(p)).';
if reorder
    [~, order] = sort(abs(p), 'descend');
end
p = p(order);
done = false(size(p));
m = zeros(0, 1);
n = zeros(0, 1);
for k = 1:numel(p)
    if done(k)
        continue
    end
    distance = abs(p - p(k));
    if p(k) ~= 0
        distance = distance / abs(p(k));
    end
    same = find(distance < tol & ~done);
    done(same) = true;
    m = [m; (1:numel(same)).'];
    n = [n; order(same)];
end
end
