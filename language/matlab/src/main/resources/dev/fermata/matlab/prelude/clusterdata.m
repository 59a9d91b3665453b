% Clusters of rows by linkage: clusterdata(X, cutoff) or with 'MaxClust', 'Linkage', 'Distance'.
function T = clusterdata(X, varargin)
method = 'single';
metric = 'euclidean';
rest = {};
if numel(varargin) == 1
    if varargin{1} >= 2
        rest = {'MaxClust', varargin{1}};
    else
        rest = {'Cutoff', varargin{1}};
    end
else
    for k = 1:2:numel(varargin) - 1
        switch lower(char(varargin{k}))
            case 'linkage', method = varargin{k + 1};
            case 'distance', metric = varargin{k + 1};
            otherwise, rest(end + 1:end + 2) = varargin(k:k + 1);
        end
    end
end
T = cluster(linkage(pdist(X, metric), method), rest{:});
end
