% The report of an error leads through the tasks that it came by.
disp('start');
await(middle(2));
async function middle(n)
  await(sleep_ms(1));
  x = await(with_timeout_ms(1000, inner(n)));
end
async function y = inner(n)
  await(sleep_ms(1));
  error('Way:err', 'failed %d', n);
end
