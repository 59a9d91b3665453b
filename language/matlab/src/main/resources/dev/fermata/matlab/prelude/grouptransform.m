% Variables of a table changed group by group.
function T = grouptransform(T, groupvars, method, datavars)
keys = __table_names(T, groupvars);
if nargin > 3
    names = __table_names(T, datavars);
else
    names = setdiff(T.Properties.VariableNames, keys, 'stable');
end
if ~isa(method, 'function_handle')
    switch char(method)
        case 'zscore'
            method = @(x) (x - mean(x, 1, 'omitnan')) ./ std(x, 0, 1, 'omitnan');
        case 'norm'
            method = @(x) x ./ vecnorm(x, 2, 1);
        case 'meancenter'
            method = @(x) x - mean(x, 1, 'omitnan');
        case 'rescale'
            method = @(x) (x - min(x, [], 1)) ./ (max(x, [], 1) - min(x, [], 1));
        case 'meanfill'
            method = @(x) fillmissing(x, 'constant', mean(x, 1, 'omitnan'));
        case 'linearfill'
            method = @(x) fillmissing(x, 'linear');
        otherwise
            error('RunMat:grouptransform:InvalidMethod', 'Invalid method ''%s''.', char(method));
    end
end
[group, found] = __table_groups(T, keys, true);
for k = 1:numel(names)
    data = T.(names{k});
    for g = 1:height(found)
        rows = group == g;
        part = method(data(rows, :));
        if size(part, 1) == 1
            part = repmat(part, sum(rows), 1);
        end
        data(rows, :) = part;
    end
    T.(names{k}) = data;
end
end
