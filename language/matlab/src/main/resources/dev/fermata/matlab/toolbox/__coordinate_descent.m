% Minimizes b'Gb/2 - c'b + l1 |b|_1 + l2 |b|_2^2/2 one coefficient after the other.
function b = __coordinate_descent(G, c, b, l1, l2, tolerance, most)
p = numel(b);
g = c - G * b;
d = diag(G);
for iteration = 1:most
    change = 0;
    for j = 1:p
        if d(j) == 0
            continue
        end
        old = b(j);
        z = g(j) + d(j) * old;
        new = sign(z) * max(0, abs(z) - l1) / (d(j) + l2);
        if new ~= old
            g = g - G(:, j) * (new - old);
            b(j) = new;
            change = max(change, abs(new - old) * sqrt(d(j)));
        end
    end
    if change <= tolerance * max(1e-3, max(abs(b)))
        break
    end
end
end
