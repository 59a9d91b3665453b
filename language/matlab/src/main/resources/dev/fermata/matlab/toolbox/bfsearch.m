% Nodes in the order of a breadth-first search from a node: bfsearch(G, s, events, 'Restart', tf).
function [T, E] = bfsearch(G, s, varargin)
__graph(G, 'bfsearch');
[wanted, restart] = __search_options(varargin);
id = __node_ids(G, s);
[first, ends, edges] = __arcs(G);
n = numnodes(G);
state = zeros(n, 1);
events = cell(0, 4);
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
    queue = root;
    while ~isempty(queue)
        v = queue(1);
        queue(1) = [];
        for k = first(v):first(v + 1) - 1
            u = ends(k);
            if state(u) == 0
                state(u) = 1;
                events(end + 1:end + 2, :) = {'edgetonew', 0, [v u], edges(k); 'discovernode', u, [], 0};
                queue(end + 1) = u;
            elseif state(u) == 1
                events(end + 1, :) = {'edgetodiscovered', 0, [v u], edges(k)};
            else
                events(end + 1, :) = {'edgetofinished', 0, [v u], edges(k)};
            end
        end
        state(v) = 2;
        events(end + 1, :) = {'finishnode', v, [], 0};
    end
end
[T, E] = __search_result(G, events, wanted, s);
end
