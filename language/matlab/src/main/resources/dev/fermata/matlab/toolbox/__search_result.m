% The result of a search: nodes, ends of edges, or a table of events.
function [T, E] = __search_result(G, events, wanted, asked)
E = zeros(0, 1);
if strcmp(wanted, 'nodes')
    wanted = 'discovernode';
end
kinds = events(:, 1);
if ischar(wanted) && ~strcmp(wanted, 'allevents')
    at = strcmp(kinds, wanted);
    if startsWith(wanted, 'edge')
        E = cell2mat(events(at, 4));
        T = cell2mat(events(at, 3));
        if isempty(T)
            T = zeros(0, 2);
            E = zeros(0, 1);
        end
    else
        T = cell2mat(events(at, 2));
    end
    T = __as_nodes(G, T, asked);
    return
end
if iscell(wanted)
    events = events(ismember(kinds, wanted), :);
end
m = size(events, 1);
Node = nan(m, 1);
Edge = nan(m, 2);
EdgeIndex = nan(m, 1);
for k = 1:m
    if events{k, 2} > 0
        Node(k) = events{k, 2};
    else
        Edge(k, :) = events{k, 3};
        EdgeIndex(k) = events{k, 4};
    end
end
Event = categorical(events(:, 1), {'startnode', 'discovernode', 'finishnode', 'edgetonew', 'edgetodiscovered', 'edgetofinished'});
if __is_names(asked) && hasnames(G)
    names = [{''}; G.NodeProperties.Name];
    Node(isnan(Node)) = 0;
    Edge(isnan(Edge)) = 0;
    Node = names(Node + 1);
    Edge = reshape(names(Edge + 1), m, 2);
end
T = table(Event, Node, Edge, EdgeIndex);
E = EdgeIndex;
end
