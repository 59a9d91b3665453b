% Copies objects of classes derived from matlab.mixin.Copyable, one by one.
function copies = copy(objects)
if ~isobject(objects)
    error('RunMat:UndefinedFunction', 'Undefined function ''copy'' for input arguments of type ''%s''.', class(objects));
end
each = __each(objects);
for k = 1:numel(each)
    method = __method(each{k}, 'copyElement');
    if isempty(method)
        each{k} = __copy(each{k});
    else
        result = __apply(method{1}, 1, each(k));
        each{k} = result{1};
    end
end
copies = reshape([each{:}], size(objects));
end
