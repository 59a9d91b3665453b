% Texts at points in space.
function ts = textscatter3(varargin)
made = __text_scatter('textscatter3', 3, varargin);
if nargout > 0
    ts = made;
end
end
