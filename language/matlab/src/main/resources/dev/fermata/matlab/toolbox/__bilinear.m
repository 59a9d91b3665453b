% A transfer function with its variable replaced by the fraction p/q of polynomials of degree one.
function sys = __bilinear(sys, p, q, Ts)
for k = 1:numel(sys.Numerator)
    n = substituted(sys.Numerator{k}, p, q);
    d = substituted(sys.Denominator{k}, p, q);
    lead = d(find(d, 1));
    [sys.Numerator{k}, sys.Denominator{k}] = __fraction(n / lead, d / lead);
end
sys.Ts = Ts;
sys.Variable = 's';
if Ts ~= 0
    sys.Variable = 'z';
end
end

function r = substituted(c, p, q)
m = numel(c) - 1;
r = zeros(1, m + 1);
sizes = r;
for k = 0:m
    term = c(k + 1);
    for i = 1:m - k
        term = conv(term, p);
    end
    for i = 1:k
        term = conv(term, q);
    end
    r = r + term;
    sizes = sizes + abs(term);
end
r(abs(r) <= 1e-14 * sizes) = 0;
end
