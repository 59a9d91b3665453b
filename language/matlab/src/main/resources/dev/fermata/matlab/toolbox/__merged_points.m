% Points that are there twice become one with the mean of their values.
function [P, v] = __merged_points(name, P, v, text)
[distinct, first, group] = unique(P, 'rows', 'stable');
if size(distinct, 1) < size(P, 1)
    warning(['RunMat:' name ':DuplicateDataPoints'], '%s', text);
    merged = zeros(numel(first), size(v, 2), 'like', v);
    for k = 1:size(v, 2)
        merged(:, k) = accumarray(group, v(:, k), [], @mean);
    end
    [P, v] = deal(distinct, merged);
end
end
