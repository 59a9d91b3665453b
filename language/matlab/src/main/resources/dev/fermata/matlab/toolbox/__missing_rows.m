% Which rows of a variable have no value.
function missing = __missing_rows(value)
if ischar(value)
    missing = false(size(value, 1), 1);
else
    missing = any(ismissing(value), 2);
end
end
