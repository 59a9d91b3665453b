% states of warnings; a warning goes to standard error
warning('first %d', 1);
[msg, id] = lastwarn;
fprintf("%s|%s\n", string(msg), string(id));
warning('My:id', 'second');
[msg, id] = lastwarn;
fprintf("%s|%s\n", string(msg), string(id));
s = warning('off', 'My:id');
fprintf('%s %s\n', s.identifier, s.state);
warning('My:id', 'hidden');
warning('error', 'My:id');
try
  warning('My:id', 'raised %s', 'now');
catch e
  fprintf('%s: %s\n', e.identifier, e.message);
end
warning(s);
all = warning;
fprintf('%s %s\n', all(1).identifier, all(1).state);
inner(3);
lastwarn('');
disp(isempty(lastwarn));
function inner(x)
  warning('in inner: %d', x);
end
