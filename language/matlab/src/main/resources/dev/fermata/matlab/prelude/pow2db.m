% Decibels of powers.
function y = pow2db(x)
if any(x(:) < 0)
    error('RunMat:pow2db:InvalidInput', 'The power value must be non-negative.');
end
y = (10 * log10(x) + 300) - 300;
end
