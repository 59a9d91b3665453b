% Draws a function of two variables as a surface, as fsurf does: ezsurf(f, [xmin xmax ymin ymax]).
function h = ezsurf(varargin)
handle = __eased(@fsurf, varargin);
if nargout > 0
    h = handle;
end
end
