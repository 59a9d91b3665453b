% The transfer functions of a state-space model: the characteristic polynomial, and numerators by Markov parameters.
function [N, D] = __ss_fractions(A, B, C, D0)
[ny, nu] = size(D0);
N = cell(ny, nu);
D = cell(ny, nu);
n = size(A, 1);
d = __characteristic(A);
powers = cell(1, n);
X = B;
for k = 1:n
    powers{k} = C * X;
    X = A * X;
end
for i = 1:ny
    for j = 1:nu
        h = zeros(1, n + 1);
        h(1) = D0(i, j);
        for k = 1:n
            h(k + 1) = powers{k}(i, j);
        end
        p = zeros(1, n + 1);
        size_of = zeros(1, n + 1);
        for k = 0:n
            terms = d(1:k + 1) .* h(k + 1:-1:1);
            p(k + 1) = sum(terms);
            size_of(k + 1) = sum(abs(terms));
        end
        p(abs(p) <= 1e-13 * size_of) = 0;
        [N{i, j}, D{i, j}] = __fraction(p, d);
    end
end
end
