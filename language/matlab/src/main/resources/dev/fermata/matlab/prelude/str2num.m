% The value of text as an expression, and whether it is one.
function [x, ok] = str2num(text)
if ~(ischar(text) || isstring(text) && isscalar(text))
    error('RunMat:str2num:InvalidInput', 'Input must be a character vector or string scalar.');
end
text = char(text);
if isempty(text)
    x = [];
    ok = false;
    return
end
rows = cellstr(text);
try
    x = eval(['[' strjoin(rows', ';') ']']);
    ok = isnumeric(x) || islogical(x) || ischar(x);
    if ~ok
        x = [];
    end
catch
    x = [];
    ok = false;
end
end
