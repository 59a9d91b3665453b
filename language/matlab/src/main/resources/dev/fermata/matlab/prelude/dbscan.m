% Clusters of dense points: dbscan(X, epsilon, minpts). Outliers are -1; the second output tells core points.
function [idx, core] = dbscan(X, epsilon, least, varargin)
metric = 'euclidean';
if numel(varargin) == 2
    metric = lower(char(varargin{2}));
end
if strcmp(metric, 'precomputed')
    D = X;
else
    D = squareform(pdist(X, metric));
end
near = D <= epsilon;
core = sum(near, 2) >= least;
n = size(D, 1);
idx = -ones(n, 1);
number = 0;
for i = 1:n
    if ~core(i) || idx(i) > 0
        continue
    end
    number = number + 1;
    waiting = i;
    idx(i) = number;
    while ~isempty(waiting)
        k = waiting(1);
        waiting(1) = [];
        if core(k)
            new = find(near(k, :)' & idx < 0);
            idx(new) = number;
            waiting = [waiting; new];
        end
    end
end
end
