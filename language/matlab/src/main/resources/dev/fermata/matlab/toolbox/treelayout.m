% Places for the nodes of a tree given by parents: [x, y, h, s] = treelayout(parent, post).
function [x, y, h, s] = treelayout(parent, post)
n = numel(parent);
if any(parent(:).' > n | parent(:).' < 0 | parent(:).' ~= round(parent(:).'))
    error('RunMat:treelayout:InvalidInput', 'Parents must be numbers of nodes, or 0 for roots.');
end
parent = parent(:).';
parent(parent == 0) = n + 1;
children = accumarray(parent.', 1, [n + 1 1]).';
if nargin < 2
    post = postorder(parent, n);
end
isaleaf = children(1:n) == 0;
xmin = repmat(n, 1, n + 1);
xmax = zeros(1, n + 1);
height = zeros(1, n + 1);
nleaves = 0;
for i = 1:n
    node = post(i);
    if isaleaf(node)
        nleaves = nleaves + 1;
        xmin(node) = nleaves;
        xmax(node) = nleaves;
    end
    dad = parent(node);
    height(dad) = max(height(dad), height(node) + 1);
    xmin(dad) = min(xmin(dad), xmin(node));
    xmax(dad) = max(xmax(dad), xmax(node));
end
treeht = height(n + 1) - 1;
deltax = 1 / (nleaves + 1);
deltay = 1 / (treeht + 2);
x = deltax * (xmin + xmax) / 2;
y = deltay * (height + 1);
x = x(1:n);
y = y(1:n);
h = treeht;
s = sum(parent == n + 1);
end

function post = postorder(parent, n)
post = zeros(1, n);
count = 0;
kids = cell(1, n + 1);
for v = 1:n
    kids{parent(v)}(end + 1) = v;
end
stack = n + 1;
next = ones(1, n + 1);
while ~isempty(stack)
    v = stack(end);
    if next(v) <= numel(kids{v})
        stack(end + 1) = kids{v}(next(v));
        next(v) = next(v) + 1;
    else
        stack(end) = [];
        if v <= n
            count = count + 1;
            post(count) = v;
        end
    end
end
if count < n
    error('RunMat:treelayout:InvalidInput', 'The parents do not make a tree.');
end
end
