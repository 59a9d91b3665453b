% Whether a value is a character array, as ischar tells it.
function tf = isstr(value)
tf = ischar(value);
end
