% Computes the defaults, constants and members of a class, when that was not done yet.
function __begin_class(name)
__apply(__class_beginner(name), 0, {});
end
