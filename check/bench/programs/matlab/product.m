% The product of two 1000x1000 matrices, and a system of 500 equations.
a = mod(reshape(1:1e6, 1000, 1000) * 7919, 1009) / 1009;
b = a';
s = a(1:500, 1:500) + 500 * eye(500);
times = zeros(1, 5);
for round = 1:5
  started = tic;
  c = a * b;
  x = s \ b(1:500, 1);
  times(round) = toc(started);
end
fprintf('%.6f %.9f\n%.6f\n', c(17, 400), x(123), min(times));
