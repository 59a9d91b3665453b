% Counts of angles as petals.
function [t, r] = rose(theta, n)
if nargin < 2
    n = 20;
end
theta = mod(theta(:)', 2 * pi);
if isscalar(n)
    centers = (0:n - 1) * 2 * pi / n + pi / n;
else
    centers = sort(mod(n(:)', 2 * pi));
end
half = pi / numel(centers);
edges = [centers - half, centers(end) + half];
counts = histcounts(theta, edges);
m = numel(counts);
angles = zeros(1, 4 * m);
radii = zeros(1, 4 * m);
for k = 1:m
    angles(4 * k - 3:4 * k) = [edges(k) edges(k) edges(k + 1) edges(k + 1)];
    radii(4 * k - 3:4 * k) = [0 counts(k) counts(k) 0];
end
if nargout == 0
    polarplot(angles, radii);
else
    t = angles;
    r = radii;
end
end
