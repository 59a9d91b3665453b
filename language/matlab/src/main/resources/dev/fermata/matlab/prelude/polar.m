% A curve in polar coordinates.
function h = polar(varargin)
made = polarplot(varargin{:});
if nargout > 0
    h = made;
end
end
