% Sums, means, extremes and cumulative sums of ten million doubles.
x = mod((1:1e7) * 7919, 10007);
m = reshape(x, 1000, []);
times = zeros(1, 5);
for round = 1:5
  started = tic;
  a = sum(x) + mean(x) + max(x) - min(x);
  b = sum(m, 1);
  c = sum(m, 2);
  d = cumsum(x);
  times(round) = toc(started);
end
fprintf('%.6f %.6f %.6f %.6f\n%.6f\n', a, b(17), c(17), d(end), min(times));
