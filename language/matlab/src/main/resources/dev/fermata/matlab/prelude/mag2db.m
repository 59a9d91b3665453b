% Decibels of magnitudes; NaN for negative ones.
function y = mag2db(x)
x(x < 0) = NaN;
y = 20 * log10(x);
end
