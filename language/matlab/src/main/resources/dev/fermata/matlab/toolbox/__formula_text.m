% A formula of the terms of a model; main effects are part of products that need them.
function text = __formula_text(terms, names, response)
parts = {};
absorbed = false(size(terms, 1), 1);
product = false(size(terms, 1), 1);
for k = 1:size(terms, 1)
    used = find(terms(k, :));
    if numel(used) == 2 && all(terms(k, used) == 1)
        mains = [];
        for j = used
            one = zeros(1, size(terms, 2));
            one(j) = 1;
            mains = [mains, find(ismember(terms, one, 'rows'))];
        end
        if numel(mains) == 2
            absorbed(mains) = true;
            product(k) = true;
        end
    end
end
for k = 1:size(terms, 1)
    if absorbed(k)
        continue
    end
    if ~any(terms(k, :))
        parts{end + 1} = '1';
    elseif product(k)
        parts{end + 1} = strjoin(names(find(terms(k, :))), '*');
    else
        parts{end + 1} = __term_name(terms(k, :), names);
    end
end
if isempty(parts)
    parts = {'0'};
end
text = [response ' ~ ' strjoin(parts, ' + ')];
end
