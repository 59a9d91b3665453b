% All cycles of a graph: [cycles, edges] = allcycles(G, 'MaxNumCycles', n, 'MinCycleLength', n, 'MaxCycleLength', n).
function [cycles, edges] = allcycles(G, varargin)
__graph(G, 'allcycles');
[most, least, longest] = deal(Inf, 1, Inf);
for k = 1:2:numel(varargin)
    if k == numel(varargin)
        error('RunMat:graph:InvalidOption', 'Arguments must occur in name-value pairs.');
    end
    switch validatestring(varargin{k}, {'MaxNumCycles', 'MinCycleLength', 'MaxCycleLength'})
        case 'MaxNumCycles', most = varargin{k + 1};
        case 'MinCycleLength', least = varargin{k + 1};
        case 'MaxCycleLength', longest = varargin{k + 1};
    end
end
cycles = cell(0, 1);
edges = cell(0, 1);
[first, ends, numbers] = __arcs(G);
directed = isa(G, 'digraph');
n = numnodes(G);
% From each node in turn the paths through later ones, kept on a stack of their own: cycles may be longer than calls are deep.
for s = 1:n
    path = s;
    taken = zeros(1, 0);
    next = first(s);
    on = false(1, n);
    on(s) = true;
    while ~isempty(path) && numel(cycles) < most
        v = path(end);
        if next(end) > first(v + 1) - 1 || numel(path) > longest
            on(v) = false;
            path(end) = [];
            next(end) = [];
            if ~isempty(taken)
                taken(end) = [];
            end
            continue
        end
        at = next(end);
        next(end) = at + 1;
        w = ends(at);
        e = numbers(at);
        if w == s
            if numel(path) >= least && closes(directed, path, taken, e)
                cycles{end + 1, 1} = __as_nodes(G, path, 1); %#ok<AGROW>
                edges{end + 1, 1} = [taken, e]; %#ok<AGROW>
            end
        elseif w > s && ~on(w) && numel(path) < longest
            path(end + 1) = w; %#ok<AGROW>
            taken(end + 1) = e; %#ok<AGROW>
            next(end + 1) = first(w); %#ok<AGROW>
            on(w) = true;
        end
    end
end
end

% Without directions a cycle is met both ways round; that one counts whose second node comes before its last.
function answer = closes(directed, path, taken, e)
if directed || isscalar(path)
    answer = true;
elseif numel(path) == 2
    answer = taken(1) < e;
else
    answer = path(2) < path(end);
end
end
