% The net of a function of two variables.
function h = fmesh(varargin)
made = __function_surface('fmesh', 41, varargin, 'FaceColor', 'w', 'EdgeColor', 'interp');
if nargout > 0
    h = made;
end
end
