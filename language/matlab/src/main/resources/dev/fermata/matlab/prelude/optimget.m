% The value of an option, or a default when it is not set.
function value = optimget(options, name, default, varargin)
if nargin < 3
    default = [];
end
value = default;
if ~isstruct(options)
    return
end
known = fieldnames(options);
match = strcmpi(char(name), known);
if ~any(match)
    match = strncmpi(char(name), known, numel(char(name)));
end
if any(match)
    given = options.(known{find(match, 1)});
    if ~isempty(given)
        value = given;
    end
end
end
