% Solves a square system by stabilised biconjugate gradients, in half iterations.
function [x, flag, relres, iter, resvec] = bicgstab(A, b, tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
[multiply, precondition, tol, maxit, x] = __iterative('bicgstab', A, b, tol, maxit, M1, M2, x0);
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
    [rho, omega, alpha] = deal(1, 1, 1);
    p = zeros(size(b));
    v = p;
    reached = 0;
    while flag == 1 && k < maxit
        k = k + 1;
        before = rho;
        rho = shadow' * r;
        if rho == 0 || isinf(rho)
            flag = 4;
            reached = k - 0.5;
            break
        end
        if k == 1
            p = r;
        else
            beta = (rho / before) * (alpha / omega);
            if beta == 0 || ~isfinite(beta)
                flag = 4;
                reached = k - 0.5;
                break
            end
            p = r + beta * (p - omega * v);
        end
        ph = precondition(p);
        v = multiply(ph);
        rv = shadow' * v;
        if rv == 0 || isinf(rv)
            flag = 4;
            reached = k - 0.5;
            break
        end
        alpha = rho / rv;
        half = x + alpha * ph;
        s = r - alpha * v;
        size_of = norm(s);
        if size_of <= goal
            s = b - multiply(half);
            size_of = norm(s);
            if size_of <= goal
                flag = 0;
            end
        end
        resvec(2 * k, 1) = size_of;
        if size_of < least || flag == 0
            least = size_of;
            best = half;
            iter = k - 0.5;
        end
        x = half;
        reached = k - 0.5;
        if flag == 0
            break
        end
        sh = precondition(s);
        t = multiply(sh);
        tt = t' * t;
        if tt == 0 || isinf(tt)
            flag = 4;
            reached = k;
            break
        end
        omega = (t' * s) / tt;
        x = half + omega * sh;
        r = s - omega * t;
        size_of = norm(r);
        if size_of <= goal
            r = b - multiply(x);
            size_of = norm(r);
            if size_of <= goal
                flag = 0;
            end
        end
        resvec(2 * k + 1, 1) = size_of;
        if size_of < least || flag == 0
            least = size_of;
            best = x;
            iter = k;
        end
        reached = k;
    end
    k = reached;
    x = best;
    relres = norm(b - multiply(x)) / scale;
end
if nargout < 2
    __iteration_report('bicgstab', tol, k, flag, iter, relres + (0 / norm(b)));
end
end
