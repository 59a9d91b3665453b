classdef R < handle
  methods
    function delete(o), disp('closing'); end
  end
end
v = R; delete(v); isvalid(v)
try, v.delete(); catch e, disp(e.message), end, delete(v)
clear v
w = R; w.delete(); isvalid(w)
arr = [R R]; delete(arr); isvalid(arr)
delete(arr)
b = Sub; delete(b), isvalid(b)
c = Sub; clear c
v = Val; v.delete()
delete(v)
cellfun(@delete, {R, R});
x = R; f = @delete; f(x); isvalid(x)
classdef Sub < R
  methods
    function delete(o), disp('closing sub'); delete(o); end
  end
end
classdef Val
  methods
    function delete(o), disp('value delete'); end
  end
end
