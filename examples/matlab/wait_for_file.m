% Waits until a file holds the text that another task will write.
% The waiting task polls; between polls it costs no thread, and everything else goes on.

path = tempname();
writer = spawn(write_later(path, 'ready', 120));
watcher = with_timeout_ms(5000, wait_until(path, "ready"));
ticker = spawn(tick(3));

polls = await(watcher);
fprintf('the file was ready; more than one poll: %d\n', polls > 1);
await(writer);
await(ticker);
delete(path);

async function polls = wait_until(path, wanted)
  polls = 0;
  while true
    polls = polls + 1;
    try
      if await(read_text_async(path)) == wanted
        return
      end
    catch e
      if ~endsWith(e.identifier, ':IoError')
        rethrow(e);
      end
    end
    await(sleep_ms(20));
  end
end

async function write_later(path, text, ms)
  await(sleep_ms(ms));
  await(write_text_async(path, text));
end

async function tick(n)
  for k = 1:n
    await(sleep_ms(25));
    fprintf('tick %d\n', k);
  end
end
