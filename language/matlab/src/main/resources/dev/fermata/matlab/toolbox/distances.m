% Lengths of shortest paths between nodes: distances(G, s, t, 'Method', method).
function D = distances(G, varargin)
__graph(G, 'distances');
s = (1:numnodes(G)).';
t = s;
if ~isempty(varargin) && ~is_option(varargin{1})
    s = __node_ids(G, varargin{1});
    varargin(1) = [];
    if ~isempty(varargin) && ~is_option(varargin{1})
        t = __node_ids(G, varargin{1});
        varargin(1) = [];
    end
end
method = __path_method(varargin);
D = zeros(numel(s), numel(t));
for k = 1:numel(s)
    d = __shortest(G, s(k), method);
    D(k, :) = d(t).';
end
end

function answer = is_option(value)
answer = (ischar(value) || isstring(value)) && strcmpi(value, 'Method');
end
