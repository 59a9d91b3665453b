import PkgF.foo
disp(foo())
disp(user())
try
  disp(ambiguous())
catch e
  disp(e.identifier)
  disp(e.message)
end
try
  disp(wild())
catch e
  disp(e.message)
end
function r = user()
  import PkgG.*
  r = foo();
end
function r = ambiguous()
  import PkgF.foo
  import PkgG.foo
  r = foo();
end
function r = wild()
  import PkgF.*
  import PkgG.*
  r = foo();
end
