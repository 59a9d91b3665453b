% A graph without loops and with one edge between nodes: the first, or the one a method picks or makes.
function [H, ind] = __simplify_graph(G, method, varargin)
if nargin < 2
    method = 'first';
end
[pairs, first, group] = unique([G.From, G.To], 'rows', 'stable');
H = G;
H.EdgeProperties = G.EdgeProperties(first, :);
[H.From, H.To] = deal(pairs(:, 1), pairs(:, 2));
if hasweights(G) && ~strcmp(method, 'first')
    w = __weights(G);
    switch lower(char(method))
        case 'sum', w = accumarray(group, w);
        case 'mean', w = accumarray(group, w) ./ accumarray(group, 1);
        case 'min', w = accumarray(group, w, [], @min);
        case 'max', w = accumarray(group, w, [], @max);
        case {'last', 'keepselfloops', 'omitselfloops'}, w = accumarray(group, w, [], @(x) x(end));
        otherwise, error('RunMat:graph:InvalidMethod', 'Unknown method "%s".', char(method));
    end
    H.EdgeProperties.Weight = w;
end
ind = group;
if ~any(strcmpi([{method} varargin], 'keepselfloops'))
    keep = H.From ~= H.To;
    [H.From, H.To, H.EdgeProperties] = deal(H.From(keep), H.To(keep), H.EdgeProperties(keep, :));
    number = cumsum(keep);
    number(~keep) = 0;
    ind = number(group);
end
end
