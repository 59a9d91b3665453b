% An option of statistics functions, or a default.
function value = statget(options, name, default)
value = [];
names = fieldnames(options);
at = find(strcmpi(names, char(name)));
if ~isempty(at)
    value = options.(names{at});
end
if isempty(value) && nargin > 2
    value = default;
end
end
