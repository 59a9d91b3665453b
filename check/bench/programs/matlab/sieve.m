% A sieve written with loops: reads and writes single elements of an array.
1;
function count = sieve(limit)
  composite = false(1, limit);
  count = 0;
  for k = 2:limit
    if ~composite(k)
      count = count + 1;
      for multiple = k * k:k:limit
        composite(multiple) = true;
      end
    end
  end
end

times = zeros(1, 3);
for round = 1:3
  started = tic;
  count = sieve(1000000);
  times(round) = toc(started);
end
fprintf('%d\n%.6f\n', count, min(times));
