try
  error('Demo:inner', 'the reason');
catch inner
end
throw(addCause(MException('Demo:outer', 'it failed'), inner));
