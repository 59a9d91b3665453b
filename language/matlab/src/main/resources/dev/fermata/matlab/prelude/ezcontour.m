% Draws lines of equal value of a function of two variables, as fcontour does: ezcontour(f, [xmin xmax ymin ymax]).
function h = ezcontour(varargin)
handle = __eased(@fcontour, varargin);
if nargout > 0
    h = handle;
end
end
