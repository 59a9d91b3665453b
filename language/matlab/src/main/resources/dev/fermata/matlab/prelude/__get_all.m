% The results of a getter for all objects of an array, as a row cell.
function values = __get_all(objects, name)
getter = __getter(objects, name);
values = cell(1, numel(objects));
for k = 1:numel(objects)
    result = __apply(getter{1}, 1, {objects(k)});
    values(k) = result;
end
end
