% An object with default values whose constructor did not run.
function obj = new_object(name)
__begin_class(name);
obj = __new_object(name, false);
end
