% Powers of decibels.
function y = db2pow(x)
y = 10 .^ (x / 10);
end
