% Texts at points of the plane.
function ts = textscatter(varargin)
made = __text_scatter('textscatter', 2, varargin);
if nargout > 0
    ts = made;
end
end
