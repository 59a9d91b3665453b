% A value whose dlarrays are the beginning of a traced calculation.
function v = __traced(v)
v = __with_arrays(v, @(a) traced(a), @(n) withTracing(n));
end
