% Graphs whose edges have directions: digraph(s, t, weights, names), digraph(A, names), digraph(EdgeTable, NodeTable).
classdef digraph < basegraph
    methods
        function G = digraph(varargin)
            G = __make_graph(G, varargin);
        end
    end
end
