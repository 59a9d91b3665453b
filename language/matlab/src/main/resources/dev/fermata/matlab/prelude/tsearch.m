% The triangle that each query point is in, NaN for none: tsearch(x, y, T, xq, yq).
function t = tsearch(x, y, T, xq, yq)
t = reshape(__simplex_of([x(:) y(:)], T, [xq(:) yq(:)]), size(xq));
end
