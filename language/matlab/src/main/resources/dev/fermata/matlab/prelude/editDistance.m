% The least number of insertions, deletions and substitutions that make one text of the other.
function d = editDistance(a, b, varargin)
a = string(a);
b = string(b);
if ~isscalar(a) && ~isscalar(b) && ~isequal(size(a), size(b))
    error('RunMat:editDistance:InvalidArgument', 'Inputs must have the same size or be scalar.');
end
n = max(numel(a), numel(b));
sz = size(a);
if isscalar(a)
    sz = size(b);
end
d = zeros(sz);
for k = 1:n
    d(k) = distance(char(a(min(k, numel(a)))), char(b(min(k, numel(b)))));
end
end

function d = distance(s, t)
row = 0:numel(t);
for i = 1:numel(s)
    last = row;
    row(1) = i;
    for j = 1:numel(t)
        row(j + 1) = min([last(j + 1) + 1, row(j) + 1, last(j) + (s(i) ~= t(j))]);
    end
end
d = row(end);
end
