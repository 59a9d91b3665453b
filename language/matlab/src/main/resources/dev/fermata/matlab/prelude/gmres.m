% Solves a square system by generalised minimum residuals, restarted after so many inner iterations.
function [x, flag, relres, iter, resvec] = gmres(A, b, restart = [], tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
n = size(b, 1);
isRestarted = ~isempty(restart) && restart ~= n;
if isempty(maxit) && isRestarted
    maxit = min(ceil(n / restart), 10);
elseif isempty(maxit)
    maxit = min(n, 10);
end
[multiply, precondition, tol, maxit, x] = __iterative('gmres', A, b, tol, maxit, M1, M2, x0);
outer = 1;
inner = min(maxit, n);
name = 'gmres';
if isRestarted
    [outer, inner] = deal(maxit, min(restart, n));
    name = sprintf('gmres(%d)', restart);
end
scale = norm(precondition(b));
flag = 1;
iter = [0 0];
reached = [0 0];
if norm(b) == 0
    x = zeros(n, 1);
    [flag, relres, resvec] = deal(0, 0, 0);
else
    goal = tol * scale;
    r = precondition(b - multiply(x));
    resvec = norm(r);
    if resvec <= goal
        flag = 0;
    end
    relres = resvec / scale;
    least = resvec;
    best = x;
    for o = 1:outer
        if flag ~= 1
            break
        end
        V = zeros(n, inner + 1);
        H = zeros(inner + 1, inner);
        beta = norm(r);
        V(:, 1) = r / beta;
        start = x;
        for i = 1:inner
            w = precondition(multiply(V(:, i)));
            for j = 1:i
                H(j, i) = V(:, j)' * w;
                w = w - H(j, i) * V(:, j);
            end
            H(i + 1, i) = norm(w);
            rhs = [beta; zeros(i, 1)];
            y = H(1:i + 1, 1:i) \ rhs;
            size_of = norm(rhs - H(1:i + 1, 1:i) * y);
            resvec(end + 1, 1) = size_of;
            reached = [o i];
            x = start + V(:, 1:i) * y;
            if size_of < least
                least = size_of;
                best = x;
                iter = [o i];
            end
            if size_of <= goal
                flag = 0;
                break
            end
            if H(i + 1, i) <= eps * beta
                flag = 3;
                break
            end
            V(:, i + 1) = w / H(i + 1, i);
        end
        r = precondition(b - multiply(x));
    end
    x = best;
    relres = norm(precondition(b - multiply(x))) / scale;
end
if nargout < 2
    __iteration_report(name, tol, reached, flag, iter, relres + (0 / norm(b)));
end
end
