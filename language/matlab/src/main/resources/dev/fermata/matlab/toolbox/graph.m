% Graphs whose edges have no directions: graph(s, t, weights, names), graph(A, names), graph(EdgeTable, NodeTable).
classdef graph < basegraph
    methods
        function G = graph(varargin)
            G = __make_graph(G, varargin);
        end
    end
end
