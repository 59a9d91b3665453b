% The probability that the two-sided statistic of n values exceeds d.
function p = __kolmogorov(d, n)
if d >= 1
    p = 0;
    return
elseif d <= 0.5 / n
    p = 1;
    return
end
k = ceil(n * d);
m = 2 * k - 1;
h = k - n * d;
[j, i] = meshgrid(1:m);
H = double(i - j + 1 >= 0);
H(:, 1) = H(:, 1) - h .^ (1:m)';
H(m, :) = H(m, :) - h .^ (m:-1:1);
H(m, 1) = H(m, 1) + (2 * h > 1) * max(0, 2 * h - 1) ^ m;
H = H ./ gamma(max(i - j + 2, 1));
Q = H;
P = eye(m);
exponent = 0;
rest = n;
shift = 0;
while rest > 0
    if mod(rest, 2) == 1
        P = P * Q;
        exponent = exponent + shift;
        if P(k, k) > 1e140
            P = P / 1e140;
            exponent = exponent + 140;
        end
    end
    Q = Q * Q;
    shift = 2 * shift;
    if Q(k, k) > 1e140
        Q = Q / 1e140;
        shift = shift + 140;
    end
    rest = floor(rest / 2);
end
p = 1 - exp(log(P(k, k)) + gammaln(n + 1) - n * log(n) + exponent * log(10));
p = min(max(p, 0), 1);
end
