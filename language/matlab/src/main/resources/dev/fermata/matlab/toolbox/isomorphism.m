% An order of the nodes of the second graph that makes it the first; [] when there is none.
function p = isomorphism(G, H)
__graph(G, 'isomorphism');
__graph(H, 'isomorphism');
n = numnodes(G);
p = [];
if ~strcmp(class(G), class(H)) || n ~= numnodes(H) || numedges(G) ~= numedges(H)
    return
end
A = full(adjacency(G));
B = full(adjacency(H));
marks = @(M) [sum(M, 1).', sum(M, 2), diag(M)];
a = marks(A);
b = marks(B);
if ~isequal(sortrows(a), sortrows(b))
    return
end
match = zeros(1, n);
used = false(1, n);
tried = zeros(1, n);
k = 1;
while k >= 1 && k <= n
    if match(k) > 0
        used(match(k)) = false;
        match(k) = 0;
    end
    found = false;
    for v = tried(k) + 1:n
        if ~used(v) && isequal(a(k, :), b(v, :)) && isequal(A(k, 1:k - 1), B(v, match(1:k - 1))) && isequal(A(1:k - 1, k), B(match(1:k - 1), v))
            found = true;
            break
        end
    end
    if found
        tried(k) = v;
        match(k) = v;
        used(v) = true;
        k = k + 1;
        if k <= n
            tried(k) = 0;
        end
    else
        tried(k) = 0;
        k = k - 1;
    end
end
if k > n
    p = match.';
end
end
