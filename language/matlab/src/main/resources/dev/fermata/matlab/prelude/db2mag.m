% Magnitudes of decibels.
function y = db2mag(x)
y = 10 .^ (x / 20);
end
