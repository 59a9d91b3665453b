% Grey of the same brightness as colours.
function g = rgb2gray(rgb)
weights = [0.298936021293775 0.587043074451121 0.114020904255103];
if ndims(rgb) == 3 && size(rgb, 3) == 3
    d = double(rgb);
    g = weights(1) * d(:, :, 1) + weights(2) * d(:, :, 2) + weights(3) * d(:, :, 3);
    if isinteger(rgb)
        g = cast(round(g), class(rgb));
    else
        g = cast(min(max(g, 0), 1), class(rgb));
    end
elseif ismatrix(rgb) && size(rgb, 2) == 3
    g = min(max(rgb * weights', 0), 1);
    g = [g g g];
else
    error('RunMat:rgb2gray:InvalidInput', 'MAP must be a M x 3 array, or RGB must be a M x N x 3 array.');
end
end
