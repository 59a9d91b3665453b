% Whether a value is an object of Java: there are none.
function tf = isjava(~)
tf = false;
end
