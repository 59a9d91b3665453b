% Peaks of a signal: elements greater than both neighbours; of a plateau its first element.
function [pks, locs, w, p] = findpeaks(y, varargin)
x = [];
k = 1;
if ~isempty(varargin) && isnumeric(varargin{1})
    x = varargin{1};
    if isscalar(x)
        x = (0:numel(y) - 1) / x;
    end
    k = 2;
end
height = -Inf; prominence = 0; distance = 0; threshold = 0; count = Inf; order = 'none'; minwidth = 0; maxwidth = Inf;
while k < numel(varargin)
    switch lower(char(varargin{k}))
        case 'minpeakheight', height = varargin{k + 1};
        case 'minpeakprominence', prominence = varargin{k + 1};
        case 'minpeakdistance', distance = varargin{k + 1};
        case 'threshold', threshold = varargin{k + 1};
        case 'npeaks', count = varargin{k + 1};
        case 'sortstr', order = lower(char(varargin{k + 1}));
        case 'minpeakwidth', minwidth = varargin{k + 1};
        case 'maxpeakwidth', maxwidth = varargin{k + 1};
    end
    k = k + 2;
end
column = iscolumn(y);
v = double(y(:));
n = numel(v);
if n < 3
    error('RunMat:findpeaks:InvalidArgument', 'Data set must contain at least 3 samples.');
end
if isempty(x)
    pos = (1:n)';
else
    pos = x(:);
end
at = zeros(1, 0);
k = 2;
while k < n
    if v(k) > v(k - 1)
        j = k;
        while j < n && v(j + 1) == v(k)
            j = j + 1;
        end
        if j < n && v(j + 1) < v(k)
            at(end + 1) = k;
        end
        k = j;
    end
    k = k + 1;
end
at = at(v(at) > height);
if threshold > 0
    at = at(min(v(at) - v(at - 1), v(at) - v(at + 1)) >= threshold);
end
proms = zeros(size(at));
widths = zeros(size(at));
for k = 1:numel(at)
    [proms(k), widths(k)] = shape(v, pos, at(k));
end
keep = proms >= prominence & widths >= minwidth & widths <= maxwidth;
at = at(keep); proms = proms(keep); widths = widths(keep);
if distance > 0
    [~, rank] = sort(v(at), 'descend');
    drop = false(size(at));
    for k = rank(:)'
        if ~drop(k)
            near = abs(pos(at) - pos(at(k)))' < distance;
            near(k) = false;
            drop(near) = true;
        end
    end
    at = at(~drop); proms = proms(~drop); widths = widths(~drop);
end
if ~strcmp(order, 'none')
    [~, rank] = sort(v(at), order);
    at = at(rank); proms = proms(rank); widths = widths(rank);
end
if numel(at) > count
    at = at(1:count); proms = proms(1:count); widths = widths(1:count);
end
pks = v(at); locs = pos(at); w = widths(:); p = proms(:);
if ~column
    pks = reshape(pks, 1, []); locs = reshape(locs, 1, []); w = reshape(w, 1, []); p = reshape(p, 1, []);
end
end

% Prominence above the higher of the lowest points on both sides, and width at half of it.
function [prominence, width] = shape(v, pos, k)
left = k;
while left > 1 && v(left - 1) <= v(k)
    left = left - 1;
end
right = k;
while right < numel(v) && v(right + 1) <= v(k)
    right = right + 1;
end
base = max(min(v(left:k)), min(v(k:right)));
prominence = v(k) - base;
level = v(k) - prominence / 2;
i = k;
while i > left && v(i) > level
    i = i - 1;
end
j = k;
while j < right && v(j) > level
    j = j + 1;
end
a = pos(i);
if v(i) < level
    a = pos(i) + (level - v(i)) / (v(i + 1) - v(i)) * (pos(i + 1) - pos(i));
end
b = pos(j);
if v(j) < level
    b = pos(j) - (level - v(j)) / (v(j - 1) - v(j)) * (pos(j) - pos(j - 1));
end
width = b - a;
end
