% Draws a function of two variables as a mesh, as fmesh does: ezmesh(f, [xmin xmax ymin ymax]).
function h = ezmesh(varargin)
handle = __eased(@fmesh, varargin);
if nargout > 0
    h = handle;
end
end
