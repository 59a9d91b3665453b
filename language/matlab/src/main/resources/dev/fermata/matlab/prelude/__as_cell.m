% A value in a cell, unless it is one.
function c = __as_cell(value)
if iscell(value)
    c = value;
else
    c = {value};
end
end
