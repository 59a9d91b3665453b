% The surface of a function of two variables, or of three functions over two parameters.
function h = fsurf(varargin)
made = __function_surface('fsurf', 61, varargin);
if nargout > 0
    h = made;
end
end
