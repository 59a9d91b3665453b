% findobj of handle objects: those of an array that fulfil conditions on their classes and properties.
function found = __find_objects(objects, varargin)
all = __each(objects);
keep = false(1, numel(all));
for k = 1:numel(all)
    keep(k) = isvalid(all{k}) && fulfils(all{k}, varargin);
end
found = objects(keep);
end

function yes = fulfils(object, conditions)
yes = true;
negated = false;
either = false;
k = 1;
while k <= numel(conditions)
    word = char(conditions{k});
    switch lower(word)
        case '-and'
            k = k + 1;
            continue
        case '-or'
            either = true;
            k = k + 1;
            continue
        case '-not'
            negated = true;
            k = k + 1;
            continue
        case '-isa'
            holds = isa(object, char(conditions{k + 1}));
            k = k + 2;
        case '-class'
            holds = strcmp(class(object), char(conditions{k + 1}));
            k = k + 2;
        case '-property'
            holds = isprop(object, char(conditions{k + 1}));
            k = k + 2;
        case '-function'
            if isa(conditions{k + 1}, 'function_handle')
                result = __apply(conditions{k + 1}, 1, {object});
                k = k + 2;
            else
                result = __apply(conditions{k + 2}, 1, {value(object, char(conditions{k + 1}))});
                k = k + 3;
            end
            holds = all(result{1});
        otherwise
            holds = isprop(object, word) && isequal(value(object, word), conditions{k + 1});
            k = k + 2;
    end
    if negated
        holds = ~holds;
        negated = false;
    end
    if either
        yes = yes || holds;
        either = false;
    else
        yes = yes && holds;
    end
end
end

function v = value(object, name)
getter = __getter(object, name);
if isempty(getter)
    v = object.(name);
else
    result = __apply(getter{1}, 1, {object});
    v = result{1};
end
end
