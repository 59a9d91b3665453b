% Downloads pages in parallel. The pages come from a small server in the same program: each takes a while, yet all together
% take hardly longer than the slowest.

server = tcpserver("127.0.0.1", 0);
service = spawn(serve(server));

names = ["alpha" "beta" "gamma" "delta"];
pages = cell(1, numel(names));
for k = 1:numel(names)
  url = sprintf("http://127.0.0.1:%d/%s", server.ServerPort, names(k));
  pages{k} = spawn(@() webread(url));
end
begun = tic;
answers = await(join(pages));
for k = 1:numel(names)
  fprintf('%s: %s, %d bytes\n', names(k), answers{k}.title, answers{k}.bytes);
end
fprintf('less than half of what one after the other would take: %d\n', toc(begun) < 4 * 0.8 / 2);

% A page that takes too long is given up, and its connection is closed.
slow = sprintf("http://127.0.0.1:%d/slow", server.ServerPort);
try
  await(with_timeout_ms(100, async @() webread(slow)));
catch e
  fprintf('%s\n', e.identifier);
end

cancel(service);
delete(server);

async function serve(server)
  while true
    client = accept(server, 'Timeout', Inf);
    spawn(answer(client));
  end
end

async function answer(client)
  request = split(readline(client), ' ');
  while strlength(readline(client)) > 0
  end
  name = extractAfter(request(2), 1);
  if name == "slow"
    await(sleep_ms(10000));
  else
    await(sleep_ms(800));
  end
  body = jsonencode(struct('title', upper(name), 'bytes', 100 * strlength(name)));
  write(client, sprintf('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s', strlength(body), body));
end
