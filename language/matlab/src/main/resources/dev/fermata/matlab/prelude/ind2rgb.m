% The colours that the indices of an image mean.
function rgb = ind2rgb(x, map)
index = double(x) + ~isfloat(x);
index = min(max(index, 1), size(map, 1));
rgb = reshape([map(index(:), 1); map(index(:), 2); map(index(:), 3)], [size(index) 3]);
end
