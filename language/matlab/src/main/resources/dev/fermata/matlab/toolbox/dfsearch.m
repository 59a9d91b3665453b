% Nodes in the order of a depth-first search from a node: dfsearch(G, s, events, 'Restart', tf).
function [T, E] = dfsearch(G, s, varargin)
__graph(G, 'dfsearch');
[wanted, restart] = __search_options(varargin);
id = __node_ids(G, s);
[first, ends, edges] = __arcs(G);
n = numnodes(G);
state = zeros(n, 1);
events = cell(0, 4);
next = first(1:n);
starts = id;
if restart
    starts = [id; (1:n).'];
end
for root = starts.'
    if state(root) ~= 0
        continue
    end
    state(root) = 1;
    events(end + 1:end + 2, :) = {'startnode', root, [], 0; 'discovernode', root, [], 0};
    stack = root;
    while ~isempty(stack)
        v = stack(end);
        k = next(v);
        if k >= first(v + 1)
            state(v) = 2;
            events(end + 1, :) = {'finishnode', v, [], 0};
            stack(end) = [];
            continue
        end
        next(v) = k + 1;
        u = ends(k);
        if state(u) == 0
            state(u) = 1;
            events(end + 1:end + 2, :) = {'edgetonew', 0, [v u], edges(k); 'discovernode', u, [], 0};
            stack(end + 1) = u;
        elseif state(u) == 1
            events(end + 1, :) = {'edgetodiscovered', 0, [v u], edges(k)};
        else
            events(end + 1, :) = {'edgetofinished', 0, [v u], edges(k)};
        end
    end
end
[T, E] = __search_result(G, events, wanted, s);
end
