% What becomes of an object that was read from a file: itself, unless its class says something else.
function b = loadobj(a)
b = a;
end
