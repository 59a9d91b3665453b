% The elimination tree of a symmetric matrix: the parent of each column, zero for roots.
function p = etree(A, type)
if nargin > 1 && any(strcmpi(type, {'col', 'row'}))
    if strcmpi(type, 'row')
        A = A';
    end
    A = double(A ~= 0)' * double(A ~= 0);
end
n = size(A, 2);
p = zeros(1, n);
ancestor = zeros(1, n);
for k = 1:n
    for i = find(A(1:k - 1, k))'
        while i ~= 0 && i < k
            next = ancestor(i);
            ancestor(i) = k;
            if next == 0
                p(i) = k;
            end
            i = next;
        end
    end
end
end
