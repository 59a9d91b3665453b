% text indexes by its codes, and errors tell which index is wrong
code = zeros(1, 128);
code('a':'c') = [7 8 9];
disp(code('cab'))
counts = zeros(1, 256);
for ch = 'hello'
  counts(ch) = counts(ch) + 1;
end
disp(char(find(counts)))
m = magic(3);
try, m(0, 1), catch e, disp(e.message), end
try, m(2, 1.5), catch e, disp(e.message), end
try, m(1, -1) = 4; catch e, disp(e.message), end
try, m(0), catch e, disp(e.message), end
try, m('a'), catch e, disp(e.message), end
disp(regexprep('a-b-c-d', '-', '+', 2))
disp(sscanf('keyword 12', '%s', 1))
[~, n, message] = sscanf('1 2 x', '%d')
try
  validatestring('x', {'red', 'green'}, 'paint', 'color', 2);
catch e
  fprintf('%s\n', e.message);
end
