% An array without elements: empty(sizes, typename), or empty(sizes, 'like', prototype).
function A = empty(varargin)
kind = 'double';
if nargin > 1 && (ischar(varargin{end - 1}) || isstring(varargin{end - 1})) && strcmpi(varargin{end - 1}, 'like')
    kind = class(varargin{end});
    varargin(end - 1:end) = [];
elseif nargin > 0 && (ischar(varargin{end}) || isstring(varargin{end}))
    kind = char(varargin{end});
    varargin(end) = [];
end
A = feval([kind '.empty'], varargin{:});
end
