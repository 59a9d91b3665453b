% A fraction of polynomials: without leading zeros, both of the same length.
function [n, d] = __fraction(n, d)
n = n(:).';
d = d(:).';
if ~any(d)
    error('RunMat:tf:DenominatorInvalid', 'tf: invalid denominator coefficients');
end
if ~any(n)
    n = 0;
    d = 1;
    return
end
n = n(find(n, 1):end);
d = d(find(d, 1):end);
w = max(numel(n), numel(d));
n = [zeros(1, w - numel(n)), n];
d = [zeros(1, w - numel(d)), d];
if w == 1
    n = n / d;
    d = 1;
end
end
