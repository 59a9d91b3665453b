% set of objects of classes derived from matlab.mixin.SetGet: names and values, or a struct of them.
function varargout = __set_object(object, varargin)
if numel(varargin) == 1 && isstruct(varargin{1})
    names = fieldnames(varargin{1});
    values = struct2cell(varargin{1});
    varargin = reshape([names'; values'], 1, []);
end
for k = 1:2:numel(varargin)
    name = __property_name(object, varargin{k});
    if k == numel(varargin)
        error('RunMat:set:InvalidInput', 'Invalid parameter/value pair arguments.');
    end
    value = checked(object, name, varargin{k + 1});
    setter = __setter(object, name);
    if isempty(setter)
        object.(name) = value;
    else
        __apply(setter{1}, 0, {object, value});
    end
end
end

function value = checked(object, name, value)
checker = __checker(object, name);
if ~isempty(checker)
    result = __apply(checker{1}, 1, {value});
    value = result{1};
end
end
