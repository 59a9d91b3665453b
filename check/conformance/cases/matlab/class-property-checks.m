classdef V
  properties
    a (1,1) double {mustBePositive} = 1
    b (1,:) char = 'abc'
    c string
    d int8 = 5
    e (1,3) double
    f {mustBeMember(f, {'x','y'})} = 'x'
    g {mustBeGreaterThan(g, 3)} = 4
    h (:,2) double
    i logical = true
    j cell = {1}
    k struct
    l (1,1) string = "z"
    m function_handle
    n (1,1) V2
    o {mustBeNumeric, mustBeNonempty} = 5
  end
end
classdef V2
  properties
    q = 1
  end
end
v = V()
v.a = 5; v.a
try, v.a = -1; catch e, disp(e.message), disp(e.identifier), end
try, v.a = [1 2]; catch e, disp(e.message), disp(e.identifier), end
try, v.a = 'x'; v.a, catch e, disp(e.message), disp(e.identifier), end
try, v.a = {1}; catch e, disp(e.message), disp(e.identifier), end
v.b = "str"; v.b, class(v.b)
v.c = 'q'; v.c
v.d = 3.7; v.d, class(v.d)
v.e = 7; v.e
v.e = [1;2;3]; v.e
try, v.f = 'z'; catch e, disp(e.message), disp(e.identifier), end
try, v.g = 2; catch e, disp(e.message), disp(e.identifier), end
v.h = ones(3,2); size(v.h)
v.i = 5; v.i
try, v.k = 5; catch e, disp(e.message), disp(e.identifier), end
try, v.m = 5; catch e, disp(e.message), disp(e.identifier), end
v.m = @sin;
try, v.n = 5; catch e, disp(e.message), disp(e.identifier), end
try, v.o = []; catch e, disp(e.message), disp(e.identifier), end
v.a
