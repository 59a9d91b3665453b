% The graph of the strongly connected components of a directed graph.
function C = condensation(G)
__digraph(G, 'condensation');
bins = __strong(G);
pairs = [reshape(bins(G.From), [], 1), reshape(bins(G.To), [], 1)];
pairs = unique(pairs(pairs(:, 1) ~= pairs(:, 2), :), 'rows');
C = digraph(pairs(:, 1), pairs(:, 2), [], max([bins 0]));
end
