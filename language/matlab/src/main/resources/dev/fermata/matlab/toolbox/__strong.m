% The strongly connected component of each node, numbered so that edges lead to higher numbers.
function [bins, count] = __strong(G)
n = numnodes(G);
[first, ends] = __arcs(G);
index = zeros(n, 1);
low = zeros(n, 1);
onStack = false(n, 1);
bins = zeros(1, n);
count = 0;
counter = 0;
stack = zeros(n, 1);
top = 0;
next = first(1:n);
for root = 1:n
    if index(root) ~= 0
        continue
    end
    calls = root;
    while ~isempty(calls)
        v = calls(end);
        if index(v) == 0
            counter = counter + 1;
            index(v) = counter;
            low(v) = counter;
            top = top + 1;
            stack(top) = v;
            onStack(v) = true;
        end
        if next(v) < first(v + 1)
            u = ends(next(v));
            next(v) = next(v) + 1;
            if index(u) == 0
                calls(end + 1) = u;
            elseif onStack(u)
                low(v) = min(low(v), index(u));
            end
            continue
        end
        calls(end) = [];
        if ~isempty(calls)
            low(calls(end)) = min(low(calls(end)), low(v));
        end
        if low(v) == index(v)
            count = count + 1;
            while true
                u = stack(top);
                top = top - 1;
                onStack(u) = false;
                bins(u) = count;
                if u == v
                    break
                end
            end
        end
    end
end
bins = count + 1 - bins;
end
