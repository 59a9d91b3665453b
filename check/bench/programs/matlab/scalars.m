% Scalar loops: a linear congruential generator and a count, one number at a time.
1;
function total = congruential(steps)
  state = 12345;
  total = 0;
  for k = 1:steps
    state = mod(1103515245 * state + 12345, 2147483648);
    if state > 1073741824
      total = total + 1;
    end
  end
end

times = zeros(1, 3);
for round = 1:3
  started = tic;
  total = congruential(1000000);
  times(round) = toc(started);
end
fprintf('%d\n%.6f\n', total, min(times));
