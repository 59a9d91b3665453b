% Pi from five million random points, as whole arrays.
rand('seed', 1);
times = zeros(1, 5);
for round = 1:5
  started = tic;
  x = rand(1, 5e6);
  y = rand(1, 5e6);
  estimate = 4 * sum(x .^ 2 + y .^ 2 <= 1) / 5e6;
  times(round) = toc(started);
end
fprintf('%.2f\n%.6f\n', estimate, min(times));
