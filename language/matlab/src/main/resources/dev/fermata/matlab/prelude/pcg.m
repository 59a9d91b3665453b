% Solves a symmetric positive definite system by preconditioned conjugate gradients.
function [x, flag, relres, iter, resvec] = pcg(A, b, tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
[multiply, precondition, tol, maxit, x] = __iterative('pcg', A, b, tol, maxit, M1, M2, x0);
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
    resvec = norm(r);
    best = x;
    least = resvec;
    if resvec <= goal
        flag = 0;
    end
    rho = 1;
    p = [];
    while flag == 1 && k < maxit
        k = k + 1;
        z = precondition(r);
        if any(~isfinite(z))
            flag = 2;
            break
        end
        before = rho;
        rho = r' * z;
        if rho == 0 || isinf(rho)
            flag = 4;
            break
        end
        if k == 1
            p = z;
        else
            beta = rho / before;
            if beta == 0 || isinf(beta)
                flag = 4;
                break
            end
            p = z + beta * p;
        end
        q = multiply(p);
        pq = p' * q;
        if pq <= 0 || isinf(pq)
            flag = 4;
            break
        end
        alpha = rho / pq;
        x = x + alpha * p;
        r = r - alpha * q;
        size_of = norm(r);
        if size_of <= goal
            r = b - multiply(x);
            size_of = norm(r);
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
    if flag ~= 0
        x = best;
        least = norm(b - multiply(x));
    end
    relres = least / scale;
end
if nargout < 2
    __iteration_report('pcg', tol, k, flag, iter, relres + (0 / norm(b)));
end
end
