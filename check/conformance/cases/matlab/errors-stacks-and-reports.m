% What an error that was caught tells about where it came from.
try
  outer(2);
catch e
  for k = 1:numel(e.stack)
    [~, file] = fileparts(e.stack(k).file);
    fprintf('%s in %s, line %d\n', e.stack(k).name, file, e.stack(k).line);
  end
  disp(getReport(e, 'basic'));
  disp(getReport(e));
end
try
  numel();
catch e
  report = splitlines(e.getReport());
  disp(report{1});
  disp(report{2});
end
made = MException('Demo:made', 'made of %s', 'parts');
disp(size(made.stack));
disp(made.getReport());
try
  blame();
catch e
  disp(e.stack(1).name);
end
try
  try
    error('Demo:first', 'the first');
  catch first
    rethrow(first);
  end
catch again
  disp(isequal(first, again));
end
top = addCause(MException('Demo:top', 'the top'), first);
top
disp(top.cause{1}.message);
try
  throw(top);
catch e
  lines = splitlines(getReport(e));
  fprintf('%s\n', lines{end - 1:end});
end
disp(fieldnames(e)');

function outer(x)
  inner(x);
end

function inner(x)
  error('Demo:inner', 'value %d', x);
end

function blame()
  complain();
end

function complain()
  throwAsCaller(MException('Demo:as', 'as the caller'));
end
