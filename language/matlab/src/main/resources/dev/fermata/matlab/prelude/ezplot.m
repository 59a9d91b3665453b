% A curve of a function, as fplot and fimplicit draw it, with a title.
function h = ezplot(f, varargin)
[f, varargin] = deal(__symbolic_handles({f}), __symbolic_handles(varargin));
f = f{1};
if ischar(f) || isstring(f)
    f = str2func(['@(x) ' regexprep(char(f), '(?<!\.)([*/^])', '.$1')]);
end
range = [-2*pi 2*pi];
if ~isempty(varargin) && isnumeric(varargin{1})
    range = varargin{1};
end
if nargin(f) == 2
    made = fimplicit(f, range);
else
    made = fplot(f, range(1:2));
end
title(regexprep(func2str(f), '^@\([^)]*\)', ''));
xlabel('x');
if nargout > 0
    h = made;
end
end
