% The design matrix of the terms of a model, the names of its columns, and the term of each.
function [D, columns, termOf] = __model_design(data, names, terms, coding, n)
D = zeros(n, 0);
columns = {};
termOf = [];
for k = 1:size(terms, 1)
    block = ones(n, 1);
    labels = {''};
    for j = find(terms(k, :))
        if isempty(coding{j})
            part = double(data{j}) .^ terms(k, j);
            label = {names{j}};
            if terms(k, j) > 1
                label = {sprintf('%s^%d', names{j}, terms(k, j))};
            end
        else
            [part, label] = dummies(data{j}, coding{j}, names{j});
        end
        next = zeros(n, 0);
        nextLabels = {};
        for b = 1:size(part, 2)
            for a = 1:size(block, 2)
                next(:, end + 1) = block(:, a) .* part(:, b);
                nextLabels{end + 1} = joined(labels{a}, label{b});
            end
        end
        block = next;
        labels = nextLabels;
    end
    if ~any(terms(k, :))
        labels = {'(Intercept)'};
    end
    D = [D, block];
    columns = [columns, labels];
    termOf = [termOf, repmat(k, 1, size(block, 2))];
end
end

function text = joined(left, right)
if isempty(left)
    text = right;
else
    text = [left ':' right];
end
end

function [part, label] = dummies(value, levels, name)
if iscategorical(value)
    texts = cellstr(value);
elseif islogical(value) || isnumeric(value)
    texts = arrayfun(@(x) sprintf('%.5g', x), double(value), 'UniformOutput', false);
else
    texts = cellstr(value);
end
texts = texts(:);
part = zeros(numel(texts), numel(levels) - 1);
label = cell(1, numel(levels) - 1);
for k = 2:numel(levels)
    part(:, k - 1) = strcmp(texts, levels{k});
    label{k - 1} = [name '_' levels{k}];
end
end
