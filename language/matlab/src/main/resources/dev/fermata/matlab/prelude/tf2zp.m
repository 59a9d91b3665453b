% Zeros, poles and gain of a transfer function.
function [z, p, k] = tf2zp(b, a)
first = find(b ~= 0, 1);
if isempty(first)
    z = zeros(0, 1);
    k = 0;
else
    z = roots(b(first:end));
    k = b(first) / a(1);
end
p = roots(a);
end
