% Which elements are local minima.
function [tf, prominence] = islocalmin(x, varargin)
[tf, prominence] = islocalmax(-double(x), varargin{:});
end
