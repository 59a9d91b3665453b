% Solves a square system by conjugate gradients squared.
function [x, flag, relres, iter, resvec] = cgs(A, b, tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
[multiply, precondition, tol, maxit, x] = __iterative('cgs', A, b, tol, maxit, M1, M2, x0);
scale = norm(b);
flag = 1;
iter = 0;
k = 0;
if scale == 0
    x = zeros(size(b));
    [flag, relres, resvec] = deal(0, 0, 0);
else
    goal = tol * scale;
    r = b - multiply(x);
    shadow = r;
    resvec = norm(r);
    least = resvec;
    best = x;
    if resvec <= goal
        flag = 0;
    end
    rho = 1;
    p = zeros(size(b));
    q = p;
    while flag == 1 && k < maxit
        k = k + 1;
        before = rho;
        rho = shadow' * r;
        if rho == 0 || isinf(rho)
            flag = 4;
            break
        end
        if k == 1
            u = r;
            p = u;
        else
            beta = rho / before;
            u = r + beta * q;
            p = u + beta * (q + beta * p);
        end
        v = multiply(precondition(p));
        rv = shadow' * v;
        if rv == 0 || ~isfinite(rv)
            flag = 4;
            break
        end
        alpha = rho / rv;
        q = u - alpha * v;
        step = precondition(u + q);
        x = x + alpha * step;
        r = r - alpha * multiply(step);
        size_of = norm(r);
        if size_of <= goal
            size_of = norm(b - multiply(x));
            if size_of <= goal
                flag = 0;
            end
        end
        resvec(k + 1, 1) = size_of;
        if size_of < least || flag == 0
            least = size_of;
            best = x;
            iter = k;
        end
    end
    x = best;
    relres = norm(b - multiply(x)) / scale;
end
if nargout < 2
    __iteration_report('cgs', tol, k, flag, iter, relres + (0 / norm(b)));
end
end
