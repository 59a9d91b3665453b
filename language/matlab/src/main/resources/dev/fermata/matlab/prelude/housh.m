% A Householder reflection I - zeta*u*u' that leaves only element j of x.
function [u, s, zeta] = housh(x, j, limit)
u = x;
scale = max(abs(u));
if scale <= limit
    u(j) = 0;
    s = 1;
    zeta = 0;
    u = zeros(size(x));
    return
end
u = u / scale;
len = norm(u);
if u(j) == 0
    s = -len;
else
    s = -len * u(j) / abs(u(j));
end
u(j) = u(j) - s;
zeta = 2 / sum(abs(u) .^ 2);
s = s * scale;
end
