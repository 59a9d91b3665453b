% A value whose dlarrays no longer belong to a traced calculation.
function v = __untraced(v)
v = __with_arrays(v, @(a) untraced(a), @(n) withoutTracing(n));
end
