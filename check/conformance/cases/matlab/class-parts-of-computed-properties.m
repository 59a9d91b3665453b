% Assigning to parts of computed properties calls their functions.
classdef Q
  properties
    raw = [1 2 3]
  end
  properties (Dependent)
    twice
    st
  end
  methods
    function v = get.twice(o)
      v = 2*o.raw;
    end
    function o = set.twice(o,v)
      o.raw = v/2;
    end
    function v = get.st(o)
      v = struct('a', o.raw);
    end
    function o = set.st(o,v)
      o.raw = v.a;
    end
  end
end
q = Q();
q.twice(2) = 100;
disp(q.raw)
q.st.a(1) = 7;
disp(q.raw)
