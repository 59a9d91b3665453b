% The clusters of a tree: at most so many ('MaxClust'), or those closer than a distance ('Cutoff' with 'Criterion' 'distance').
function T = cluster(Z, varargin)
n = size(Z, 1) + 1;
keep = [];
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'maxclust'
            keep = max(0, n - varargin{k + 1});
        case 'cutoff'
            keep = sum(Z(:, 3) < varargin{k + 1});
    end
end
if isempty(keep)
    error('RunMat:cluster:InvalidArgument', 'You must specify either a cutoff value or a maximum number of clusters.');
end
members = num2cell(1:n);
for k = 1:keep
    members{n + k} = [members{Z(k, 1)} members{Z(k, 2)}];
    members{Z(k, 1)} = [];
    members{Z(k, 2)} = [];
end
T = zeros(n, 1);
number = 0;
for k = 1:numel(members)
    if ~isempty(members{k})
        number = number + 1;
        T(members{k}) = number;
    end
end
end
