% The loop of cellfun, arrayfun and structfun: the results as a cell, one per output.
function results = __map_over(name, wanted, f, rest)
[callee, collections, uniform, handler, dims] = __collection(name, f, rest);
builder = __results(name, uniform, dims, rest{1});
step = 1;
if strcmp(name, 'arrayfun')
    step = -1;
end
for i = 1:prod(dims)
    inputs = __elements(collections, step * i);
    if iscell(handler)
        outputs = __apply(callee, wanted, inputs);
    else
        try
            outputs = __apply(callee, wanted, inputs);
        catch failure
            outputs = __apply(handler, wanted, [{__failure(failure, i)}, inputs]);
        end
    end
    __add(builder, outputs);
end
results = __finish(builder);
end
