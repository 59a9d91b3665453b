% A quadratic program by active sets: the exit flag is 1, 0 (too many steps), -2 (infeasible), -3 (unbounded) or -6 (not convex).
function [x, exitflag, steps] = __quadratic(H, f, A, b, Aeq, beq, low, high, x0, limit)
[x, exitflag, steps] = minimum(H, f, A, b, Aeq, beq, low, high, x0, limit);
if ~isempty(x)
    near = abs(x - low) < 1e-12;
    x(near) = low(near);
    near = abs(x - high) < 1e-12;
    x(near) = high(near);
end
end

function [x, exitflag, steps] = minimum(H, f, A, b, Aeq, beq, low, high, x0, limit)
n = numel(f);
one = eye(n);
G = [A; -one(isfinite(low), :); one(isfinite(high), :)];
h = [b; -low(isfinite(low)); high(isfinite(high))];
steps = 0;
fits = @(x) all(G * x - h <= 1e-9 * (1 + abs(h))) && all(abs(Aeq * x - beq) <= 1e-9 * (1 + abs(beq)));
x = zeros(n, 1);
if ~isempty(x0)
    x = double(x0(:));
end
if ~fits(x)
    x = min(max(x, low), high);
    if ~isempty(Aeq) && ~fits(x)
        x = x - pinv(Aeq) * (Aeq * x - beq);
    end
end
if ~fits(x)
    % Phase one goes for a vertex.
    [x, flag] = __simplex(zeros(n, 1), A, b, Aeq, beq, low, high);
    if flag ~= 1
        x = [];
        exitflag = -2;
        return
    end
end
scale = max(1, norm(H, Inf));
working = zeros(1, 0);
exitflag = 0;
while steps < limit
    steps = steps + 1;
    g = H * x + f;
    W = [Aeq; G(working, :)];
    if isempty(W)
        Z = one;
    else
        [Q, R, ~] = qr(W');
        d = abs(R(1:n + 1:n * min(size(R)))).'; % diag of one column would be a matrix
        rank_of = sum(d > 1e-10 * max([d; 1e-300]));
        Z = Q(:, rank_of + 1:end);
    end
    p = zeros(n, 1);
    curved = true;
    if ~isempty(Z)
        K = Z' * H * Z;
        K = (K + K') / 2;
        c = Z' * g;
        [V, D] = eig(K);
        d = diag(D);
        if any(d < -1e-8 * scale)
            exitflag = -6;
            return
        end
        flat = d <= 1e-10 * scale;
        along = V' * c;
        if any(abs(along(flat)) > 1e-8 * (1 + norm(f)))
            p = -Z * (V(:, flat) * along(flat));
            curved = false;
        else
            along(flat) = 0;
            d(flat) = 1;
            p = -Z * (V * (along ./ d));
        end
    end
    if norm(p, Inf) <= 1e-10 * (1 + norm(x, Inf))
        if isempty(working)
            exitflag = 1;
            return
        end
        y = -(W' \ g);
        mu = y(size(Aeq, 1) + 1:end);
        [least, at] = min(mu);
        if least >= -1e-9 * (1 + norm(g))
            exitflag = 1;
            return
        end
        if steps > limit / 2
            at = find(mu < -1e-9 * (1 + norm(g)), 1); % R. Bland's rule against cycles
        end
        working(at) = [];
        continue
    end
    slopes = G * p;
    rest = h - G * x;
    others = setdiff(find(slopes > 1e-11 * norm(p)).', working);
    alpha = Inf;
    if ~isempty(others)
        [alpha, at] = min(max(rest(others), 0) ./ slopes(others));
    end
    if ~curved && isinf(alpha)
        exitflag = -3;
        return
    end
    if curved && alpha >= 1
        x = x + p;
    else
        x = x + alpha * p;
        working(end + 1) = others(at);
    end
end
end
