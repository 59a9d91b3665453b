% A surface with light on it.
function h = surfl(varargin)
made = surf(varargin{:});
set(made, 'EdgeColor', 'none', 'FaceLighting', 'gouraud');
camlight left
if nargout > 0
    h = made;
end
end
