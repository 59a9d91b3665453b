% The gradients of a traced scalar by traced arrays, or by those in tables, cells and structs.
function varargout = dlgradient(loss, varargin)
args = varargin;
k = 1;
while k <= numel(args)
    if ischar(args{k}) || isstring(args{k})
        args(k:min(end, k + 1)) = [];
    else
        k = k + 1;
    end
end
if ~isa(loss, 'dlarray') || isempty(node(loss))
    error('RunMat:dlgradient:InvalidArgument', 'Value to differentiate is not traced. It must be a traced real dlarray scalar. Use dlgradient inside a function called by dlfeval to trace the variables.');
end
if ~isscalar(loss)
    error('RunMat:dlgradient:InvalidArgument', 'Value to differentiate must be a traced dlarray scalar.');
end
top = node(loss);
nodes = {top};
waiting = {top};
seen = dictionary(top.Order, 1);
while ~isempty(waiting)
    n = waiting{end};
    waiting(end) = [];
    for k = 1:numel(n.Parents)
        p = n.Parents{k};
        if ~isempty(p) && ~isKey(seen, p.Order)
            seen(p.Order) = 1;
            p.Gradient = [];
            nodes{end + 1} = p;
            waiting{end + 1} = p;
        end
    end
end
[~, order] = sort(cellfun(@(n) n.Order, nodes), 'descend');
top.Gradient = ones(1, 1, underlyingType(loss));
for i = order
    n = nodes{i};
    if isempty(n.Parents) || isempty(n.Gradient)
        continue
    end
    parts = n.Backward(n.Gradient);
    for k = 1:numel(n.Parents)
        p = n.Parents{k};
        if isempty(p)
            continue
        end
        g = reduced(parts{k}, p.Size);
        if isempty(p.Gradient)
            p.Gradient = g;
        else
            p.Gradient = p.Gradient + g;
        end
    end
end
varargout = cell(1, max(1, nargout));
for k = 1:numel(varargout)
    varargout{k} = gradients(args{k}, seen);
end
end

function g = reduced(g, sz)
s = __padded_size(g, numel(sz));
sz(end + 1:numel(s)) = 1;
if isequal(s, sz)
    return
end
if prod(s) == prod(sz)
    g = reshape(g, sz);
    return
end
for d = find(s ~= sz)
    if sz(d) == 1
        g = sum(g, d);
    end
end
if numel(g) == 1 && prod(sz) > 1
    g = repmat(g, sz);
end
end

function g = gradients(v, seen)
if isa(v, 'dlarray')
    n = node(v);
    if isempty(n)
        error('RunMat:dlgradient:InvalidArgument', 'Variables to differentiate with respect to must be traced dlarray objects. Use dlgradient inside a function called by dlfeval to trace the variables.');
    end
    x = extractdata(v);
    if isKey(seen, n.Order) && ~isempty(n.Gradient)
        g = relabelled(dlarray(n.Gradient), dims(v));
    else
        g = relabelled(dlarray(zeros(size(x), class(x))), dims(v));
    end
elseif iscell(v)
    g = v;
    for k = 1:numel(v)
        g{k} = gradients(v{k}, seen);
    end
elseif isstruct(v)
    g = v;
    names = fieldnames(v);
    for i = 1:numel(v)
        for k = 1:numel(names)
            g(i).(names{k}) = gradients(v(i).(names{k}), seen);
        end
    end
elseif istable(v)
    g = v;
    g.Value = gradients(v.Value, seen);
else
    error('RunMat:dlgradient:InvalidArgument', 'Variables to differentiate with respect to must be traced dlarray objects.');
end
end
