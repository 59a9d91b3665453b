% Draws lines along a field: h = streamline(x, y, u, v, startx, starty), h = streamline(x, y, z, u, v, w, startx, starty, startz), h = streamline(lines).
function h = streamline(varargin)
if isempty(varargin)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if iscell(varargin{1})
    lines = varargin{1};
elseif numel(varargin) >= 9 || numel(varargin) >= 6 && ndims(varargin{1}) == 3
    lines = stream3(varargin{:});
else
    lines = stream2(varargin{:});
end
handles = gobjects(numel(lines), 1);
for k = 1:numel(lines)
    L = lines{k};
    if isempty(L)
        continue
    end
    if size(L, 2) == 3
        handles(k) = line(L(:, 1), L(:, 2), L(:, 3));
    else
        handles(k) = line(L(:, 1), L(:, 2));
    end
end
if nargout > 0
    h = handles;
end
end
