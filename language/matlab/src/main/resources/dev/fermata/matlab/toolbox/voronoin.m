% Cells of points: [V, C] = voronoin(X), corners V whose first is at infinity, and for each point the numbers of its cell's corners.
function [V, C] = voronoin(X, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
n = size(X, 2);
T = delaunayn(X);
centres = __circumcenters(X, T);
scale = max(max(abs(X), [], 'all'), 1);
[~, first, number] = unique(round(centres / (1e-10 * scale)), 'rows', 'stable');
V = [Inf(1, n); centres(first, :)];
F = __free_boundary(T);
C = cell(size(X, 1), 1);
for k = 1:size(X, 1)
    at = unique(number(any(T == k, 2))).' + 1;
    if n == 2 && numel(at) > 2
        angle = atan2(V(at, 2) - X(k, 2), V(at, 1) - X(k, 1));
        [~, order] = sort(angle);
        at = at(order);
    end
    if any(F(:) == k)
        at = [1, at]; %#ok<AGROW>
    end
    C{k} = at;
end
end
