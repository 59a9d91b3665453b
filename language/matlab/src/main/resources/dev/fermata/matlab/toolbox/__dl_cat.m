% Arrays joined along a dimension.
function z = __dl_cat(dim, parts)
data = cell(1, numel(parts));
fmt = '';
sizes = zeros(1, numel(parts));
for k = 1:numel(parts)
    data{k} = parts{k};
    if isa(parts{k}, 'dlarray')
        data{k} = extractdata(parts{k});
        if isempty(fmt)
            fmt = dims(parts{k});
        end
    end
    sizes(k) = size(data{k}, dim);
    if isempty(data{k})
        sizes(k) = 0;
    end
end
v = cat(dim, data{:});
ends = cumsum(sizes);
z = __dl_make(v, fmt, parts, @(g) pieces(g, dim, sizes, ends));
end

function c = pieces(g, dim, sizes, ends)
c = cell(1, numel(sizes));
for k = 1:numel(sizes)
    index = repmat({':'}, 1, max(ndims(g), dim));
    index{dim} = ends(k) - sizes(k) + 1:ends(k);
    c{k} = g(index{:});
end
end
