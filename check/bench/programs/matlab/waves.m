% Sine, cosine and exponential of ten million doubles.
x = (1:1e7) / 1e6;
times = zeros(1, 5);
for round = 1:5
  started = tic;
  y = sin(x) .* exp(-x) + cos(2 * x);
  times(round) = toc(started);
end
fprintf('%.10f\n%.6f\n', y(12345), min(times));
