try, spawn(@sin), catch e, disp(e.identifier), disp(e.message), end
try, spawn(@needs), catch e, disp(e.identifier), end
disp(await(spawn(@gives)))
disp(size(await(spawn(@rand))))
[m, c] = expfit([1 2; 3 5; 2 9]);
disp(m), disp(size(c))
function y = needs(x), y = x; end
function y = gives(), y = 7; end
