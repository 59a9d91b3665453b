% A filter as its caller wants it: coefficients, zeros and poles, or matrices.
function varargout = __filter_outputs(wanted, z, p, k, analog, Wn, type, n)
if wanted == 3
    varargout = {z, p, k};
    return
end
b = real(k * poly(z));
a = real(poly(p));
b = [zeros(1, numel(a) - numel(b)), b];
if wanted < 4
    varargout = {b, a};
    return
end
order = numel(a) - 1;
D = b(1) / a(1);
A = [-a(2:end) / a(1); eye(order - 1, order)];
B = eye(order, 1);
C = (b(2:end) - D * a(2:end)) / a(1);
varargout = {A, B, C, D};
end
