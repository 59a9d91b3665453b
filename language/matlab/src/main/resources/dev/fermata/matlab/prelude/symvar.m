% The variables of an expression in text, sorted: names that are neither called nor constants.
function names = symvar(s, varargin)
if isa(s, 'sym')
    names = __symvar(s, varargin{:});
    return
end
if isa(s, 'function_handle')
    s = func2str(s);
end
[found, ends] = regexp(char(s), '(?<![\w.])[A-Za-z]\w*', 'match', 'end');
keep = false(size(found));
for k = 1:numel(found)
    rest = strtrim(extractAfter(char(s), ends(k)));
    isCall = ~isempty(rest) && rest(1) == '(';
    keep(k) = ~isCall && ~any(strcmp(found{k}, {'i', 'j', 'pi', 'inf', 'Inf', 'nan', 'NaN', 'eps'}));
end
names = unique(found(keep));
names = reshape(names, [], 1);
end
