function [x, ok] = str2num(text)
if ~(ischar(text) || isstring(text) && isscalar(text))
    error('RunMat:str2num:InvalidInput', 'Input must be a character vector or string scalar.');
end
rows = cellstr(char(text));
[x, ok] = __value_of_text(['[' strjoin(rows(:)', ';') ']']);
end

% A function of its own, so that the text sees no variables but this one.
function [value, ok] = __value_of_text(text)
ok = true;
try
    value = eval(text);
catch
    value = [];
    ok = false;
end
end
