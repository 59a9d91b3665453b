% Sorting two million doubles, with and without the permutation, and their distinct values.
x = mod((1:2e6) * 1103515245, 2147483647);
times = zeros(1, 5);
for round = 1:5
  started = tic;
  a = sort(x);
  [b, order] = sort(x, 'descend');
  c = unique(mod(x, 100003));
  times(round) = toc(started);
end
fprintf('%d %d %d %d\n%.6f\n', a(1000), b(1000), order(1), numel(c), min(times));
