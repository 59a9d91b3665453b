% The rows of X within a distance of each row of Y, the nearest first.
function [idx, d] = rangesearch(X, Y, r, varargin)
metric = 'euclidean';
for i = 1:2:numel(varargin) - 1
    if strcmpi(varargin{i}, 'Distance')
        metric = varargin{i + 1};
    end
end
D = __distances(double(X), double(Y), metric);
idx = cell(size(Y, 1), 1);
d = cell(size(Y, 1), 1);
for j = 1:size(Y, 1)
    [sorted, order] = sort(D(:, j));
    near = sorted <= r;
    idx{j} = order(near).';
    d{j} = sorted(near).';
end
end
