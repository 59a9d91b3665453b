% A chain of element-wise operations on ten million doubles.
x = (1:1e7) / 1e7;
times = zeros(1, 5);
for round = 1:5
  started = tic;
  y = 3 * x .^ 2 - 2 * x + sqrt(x) ./ (1 + x) - abs(x - 0.5);
  times(round) = toc(started);
end
fprintf('%.10f\n%.6f\n', y(12345), min(times));
