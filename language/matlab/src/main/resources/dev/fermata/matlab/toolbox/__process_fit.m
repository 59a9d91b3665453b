% A Gaussian process through points of the unit cube; scale and noise by likelihood over a grid.
function model = __process_fit(U, y)
m = mean(y);
s = std(y);
if ~(s > 0)
    s = 1;
end
z = (y - m) / s;
best = -Inf;
D = pdist2(U, U);
n = numel(y);
for l = [0.05 0.1 0.2 0.3 0.5 0.8 1.2 2] * sqrt(size(U, 2))
    for noise = [1e-6 1e-4 1e-2 0.1]
        K = matern(D / l) + noise * eye(n);
        [R, bad] = chol(K);
        if bad
            continue
        end
        a = R \ (R' \ z);
        L = -0.5 * z' * a - sum(log(diag(R)));
        if L > best
            best = L;
            model = struct('U', U, 'R', R, 'a', a, 'l', l, 'mean', m, 'scale', s);
        end
    end
end
end

function k = matern(r)
k = (1 + sqrt(5) * r + 5 * r .^ 2 / 3) .* exp(-sqrt(5) * r);
end
