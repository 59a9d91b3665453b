% Graphs whose edges have no directions: graph(s, t, weights, names), graph(A, names), graph(EdgeTable, NodeTable).
classdef graph < basegraph
    methods
        function L = laplacian(G)
            A = adjacency(G);
            L = spdiags(full(sum(A, 2)), 0, size(A, 1), size(A, 2)) - A;
        end
        function G = graph(varargin)
            G = __make_graph(G, varargin);
        end
    end
end
