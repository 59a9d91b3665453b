% A long computation that gives others a turn now and then, and that can be cancelled.

[stop, token] = cancellation_token();
work = spawn(with_cancel(token, count_primes(1e9)));
await(sleep_ms(50));
stop();
try
  await(work);
catch e
  fprintf('%s (%s)\n', e.message, e.identifier);
end

fprintf('%d primes below 20000\n', await(count_primes(20000)));

async function n = count_primes(limit)
  n = 0;
  for k = 2:limit - 1
    n = n + is_prime(k);
    if mod(k, 500) == 0
      await(yield_now());
    end
  end
end

function yes = is_prime(k)
  yes = true;
  for d = 2:floor(sqrt(k))
    if mod(k, d) == 0
      yes = false;
      return
    end
  end
end
