% Terms in the order of models: by degree, then powers after products, then by variable.
function terms = __sorted_terms(terms)
if ~isempty(terms)
    terms = unique(terms, 'rows', 'stable');
    [~, order] = sortrows([sum(terms, 2), max(terms, [], 2), -terms]);
    terms = terms(order, :);
end
end
