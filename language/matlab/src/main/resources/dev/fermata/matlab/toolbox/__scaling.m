% Powers of two that balance rows and columns of the first states, as in the balancing of matrices.
function t = __scaling(M, k)
t = ones(k, 1);
M = abs(M);
changed = true;
while changed
    changed = false;
    for i = 1:k
        others = [1:i - 1, i + 1:size(M, 1)];
        c = sum(M(others, i));
        r = sum(M(i, others));
        if c == 0 || r == 0
            continue
        end
        f = 1;
        s = c + r;
        while c < r / 2
            f = f * 2;
            c = c * 4;
        end
        while c >= r * 2
            f = f / 2;
            c = c / 4;
        end
        if (c + r) / f < 0.95 * s
            t(i) = t(i) * f;
            M(:, i) = M(:, i) * f;
            M(i, :) = M(i, :) / f;
            changed = true;
        end
    end
end
end
