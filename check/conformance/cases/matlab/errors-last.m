% The error that was caught last.
try
  error('Demo:a', 'message a');
catch
end
[message, identifier] = lasterr
s = lasterror();
disp(s.identifier);
disp(fieldnames(s)');
last = MException.last;
disp(last.message);
lasterr('');
disp(isempty(lasterr));
try
  error(struct('message', 'from a struct', 'identifier', 'Demo:struct'));
catch e
  fprintf('%s %s\n', e.identifier, e.message);
end
error('');
error(struct('message', '', 'identifier', 'Demo:none'));
error([]);
disp('nothing was raised');
eval('error(''in eval'')', 'disp(lasterr)');
