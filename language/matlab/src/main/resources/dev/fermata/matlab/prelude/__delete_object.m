% Destroys an object that nothing holds any more.
function __delete_object(object)
delete(object);
end
