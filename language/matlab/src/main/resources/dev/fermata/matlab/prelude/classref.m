% A class as a value.
function c = classref(name)
__begin_class(name);
c = __classref(name);
end
