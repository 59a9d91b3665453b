% One output for a function that has any, otherwise none.
function outputs = __timeit_outputs(f)
outputs = 1;
try
    x = f(); %#ok<NASGU>
catch failure
    if ~endsWith(failure.identifier, {'TooManyOutputs', 'UndefinedOutput', 'UnassignedOutput'})
        rethrow(failure);
    end
    outputs = 0;
end
end
