% How many values an index expression gives.
function n = numArgumentsFromSubscript(a, s, context)
method = {};
if isobject(a)
    method = __method(a, 'numArgumentsFromSubscript');
end
if ~isempty(method)
    results = __apply(method{1}, 1, {a, s, context});
    n = results{1};
    return
end
n = 1;
for k = 1:numel(s)
    switch s(k).type
        case '()'
            if k < numel(s)
                a = builtin('subsref', a, s(k));
            end
            if k == numel(s)
                return
            end
        case '{}'
            part = builtin('subsref', a, struct('type', '()', 'subs', {s(k).subs}));
            n = numel(part);
            if n ~= 1 || k == numel(s)
                return
            end
            a = part{1};
        otherwise
            n = numel(a);
            if n ~= 1 || k == numel(s)
                return
            end
            a = a.(s(k).subs);
    end
end
end
