classdef Q < handle
  properties
    a = 1
  end
  properties (Access = private)
    b = 2
  end
  properties (Dependent)
    c
  end
  properties (Constant)
    K = 9
  end
  methods
    function r = get.c(o), r = o.a + o.b; end
  end
end
q = Q;
warning('off', 'all');
struct(q)
s = struct('x', q)
r = [q Q Q]; r(2).a = 5;
x = findobj(r, 'a', 5)
numel(findobj(r, '-not', 'a', 5))
numel(findobj(r, '-isa', 'Q', '-and', 'a', 1))
numel(findobj(r, 'a', 1, '-or', 'a', 5))
isempty(findobj(r, 'a', 77))
findobj(r, 'c', 7) == r(2)
