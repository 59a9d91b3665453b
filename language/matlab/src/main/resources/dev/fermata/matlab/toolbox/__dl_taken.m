% The gradients of assigned elements.
function g = __dl_taken(g, where, sz, many)
if many
    g = sum(g(where(:)));
else
    g = reshape(g(where(:)), sz);
end
end
