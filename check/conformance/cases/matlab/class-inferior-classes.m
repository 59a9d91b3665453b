classdef Low
  methods
    function r = plus(x, y), r = 'Low'; end
    function r = join(x, y), r = 'Low join'; end
  end
end
classdef (InferiorClasses = {?Low}) High
  methods
    function r = plus(x, y), r = 'High'; end
    function r = join(x, y), r = 'High join'; end
  end
end
classdef Lower < Low
end
disp(Low + High), disp(High + Low), disp(Low + Low), disp(Lower + High), disp(Low + 1)
disp(join(Low, High)), disp(join(Low, 2))
