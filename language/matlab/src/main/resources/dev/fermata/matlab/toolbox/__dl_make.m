% A dlarray that was computed from others. With traced inputs it remembers how its gradient becomes theirs.
function z = __dl_make(value, fmt, inputs, backward)
parents = cell(1, numel(inputs));
any_traced = false;
for k = 1:numel(inputs)
    if isa(inputs{k}, 'dlarray')
        parents{k} = node(inputs{k});
        any_traced = any_traced || ~isempty(parents{k});
    end
end
n = [];
if any_traced
    n = GradientNode();
    n.Parents = parents;
    n.Backward = backward;
    n.Order = __next_order();
    n.Size = size(value);
end
z = built(dlarray(0), value, fmt, n);
end
