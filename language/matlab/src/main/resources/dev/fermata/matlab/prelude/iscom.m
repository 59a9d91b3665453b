% Whether a value is an object of COM: there are none.
function tf = iscom(~)
tf = false;
end
