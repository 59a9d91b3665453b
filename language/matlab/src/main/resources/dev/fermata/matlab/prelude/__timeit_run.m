% How long it takes to call a function so many times.
function t = __timeit_run(f, results, count)
begun = tic;
if isempty(results)
    for k = 1:count
        f();
    end
else
    for k = 1:count
        [results{:}] = f();
    end
end
t = toc(begun);
end
