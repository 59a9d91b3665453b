% The distribution of the standard normal.
function p = __normal(x)
p = erfc(-x / sqrt(2)) / 2;
end
