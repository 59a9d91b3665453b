% Whether net inputs are at least zero, as numbers.
function a = hardlim(n)
a = double(n >= 0);
end
