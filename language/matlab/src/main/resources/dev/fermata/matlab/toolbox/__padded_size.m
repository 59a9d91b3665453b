% The size of an array with at least n dimensions.
function sz = __padded_size(x, n)
sz = size(x);
sz(end + 1:n) = 1;
end
