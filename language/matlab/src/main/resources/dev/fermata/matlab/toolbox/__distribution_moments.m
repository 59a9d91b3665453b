% Mean and variance of a distribution.
function [m, v] = __distribution_moments(kind, p)
switch kind
    case 'norm', m = p(1); v = p(2) ^ 2;
    case 'logn', m = exp(p(1) + p(2) ^ 2 / 2); v = m ^ 2 * expm1(p(2) ^ 2);
    case 'exp', m = p; v = p ^ 2;
    case 'gam', m = p(1) * p(2); v = p(1) * p(2) ^ 2;
    case 'wbl', m = p(1) * gamma(1 + 1 / p(2)); v = p(1) ^ 2 * gamma(1 + 2 / p(2)) - m ^ 2;
    case 'beta', m = p(1) / sum(p); v = p(1) * p(2) / (sum(p) ^ 2 * (sum(p) + 1));
    case 'unif', m = (p(1) + p(2)) / 2; v = (p(2) - p(1)) ^ 2 / 12;
    case 'poiss', m = p; v = p;
    case 'bino', m = p(1) * p(2); v = m * (1 - p(2));
    case 'rayl', m = p * sqrt(pi / 2); v = p ^ 2 * (4 - pi) / 2;
    case 'ev', m = p(1) + psi(1) * p(2); v = (pi * p(2)) ^ 2 / 6;
    case 'gev'
        k = p(1);
        if k == 0
            m = p(3) - psi(1) * p(2);
            v = (pi * p(2)) ^ 2 / 6;
        else
            m = Inf;
            v = Inf;
            if k < 1
                m = p(3) + p(2) * (gamma(1 - k) - 1) / k;
            end
            if k < 0.5
                v = p(2) ^ 2 * (gamma(1 - 2 * k) - gamma(1 - k) ^ 2) / k ^ 2;
            end
        end
    case 'gp'
        m = Inf;
        v = Inf;
        if p(1) < 1
            m = p(3) + p(2) / (1 - p(1));
        end
        if p(1) < 0.5
            v = p(2) ^ 2 / ((1 - p(1)) ^ 2 * (1 - 2 * p(1)));
        end
    case 'nbin', m = p(1) * (1 - p(2)) / p(2); v = m / p(2);
    case 'logistic', m = p(1); v = (p(2) * pi) ^ 2 / 3;
    case 'loglogistic'
        b = p(2) * pi;
        m = Inf;
        v = Inf;
        if p(2) < 1
            m = exp(p(1)) * b / sin(b);
        end
        if p(2) < 0.5
            v = exp(2 * p(1)) * 2 * b / sin(2 * b) - m ^ 2;
        end
    case 'tlocationscale'
        m = NaN;
        v = Inf;
        if p(3) > 1
            m = p(1);
        end
        if p(3) > 2
            v = p(2) ^ 2 * p(3) / (p(3) - 2);
        end
    case 'halfnormal', m = p(1) + p(2) * sqrt(2 / pi); v = p(2) ^ 2 * (1 - 2 / pi);
    case 'inversegaussian', m = p(1); v = p(1) ^ 3 / p(2);
    case 'birnbaumsaunders', m = p(1) * (1 + p(2) ^ 2 / 2); v = (p(1) * p(2)) ^ 2 * (1 + 5 * p(2) ^ 2 / 4);
    case 'nakagami'
        r = gamma(p(1) + 0.5) / gamma(p(1));
        m = r * sqrt(p(2) / p(1));
        v = p(2) * (1 - r ^ 2 / p(1));
    case 'burr'
        e = @(r) p(1) ^ r * p(3) * beta(p(3) - r / p(2), 1 + r / p(2));
        m = e(1);
        v = e(2) - m ^ 2;
    case 'triangular', m = sum(p) / 3; v = (sum(p .^ 2) - p(1) * p(2) - p(1) * p(3) - p(2) * p(3)) / 18;
end
end
