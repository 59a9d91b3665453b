% Missing texts, infinities and wrong numbers of elements as arguments.
try, contains({1, 'a'}, 'b'); catch e, disp(e.message), end
try, cos(1, 'abc'); catch e, disp(e.message), end
try, repelem(1, Inf); catch e, disp(e.identifier), end
try, randsample(2, 2, true, [1 2 3]); catch e, disp(e.identifier), end
try, cell2struct({1}, string(missing), 1); catch e, disp(e.message), end
try, containers.Map(string(missing), 1); catch e, disp(e.message), end
try, rescale([1 2 3], [0 1], 2); catch e, disp(e.message), end
fprintf('%g ', poissinv(0.5, [0 1e5]), binoinv(0.5, 1e9, 0.5), gammainc(1e10, Inf), inv(Inf), real(asin(Inf)) * 2 / pi); fprintf('\n');
disp(size(seconds(1):seconds([])))
disp(size(nchoosek(1:3, 7)))
disp(cellstr([]))
