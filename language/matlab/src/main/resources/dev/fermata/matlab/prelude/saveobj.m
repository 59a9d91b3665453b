% What is written to a file for an object: itself, unless its class says something else.
function b = saveobj(a)
b = a;
end
