% Solves a square system by biconjugate gradients; a function for A is asked with 'notransp' and 'transp'.
function [x, flag, relres, iter, resvec] = bicg(A, b, tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
[multiply, ~, tol, maxit, x] = __iterative('bicg', A, b, tol, maxit, [], [], x0);
[multiply, transposed, first, second, firstT, secondT] = __two_sided('bicg', A, multiply, M1, M2);
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
    p = [];
    while flag == 1 && k < maxit
        k = k + 1;
        y = second(first(r));
        z = firstT(secondT(shadow));
        before = rho;
        rho = z' * r;
        if rho == 0 || isinf(rho)
            flag = 4;
            break
        end
        if k == 1
            p = y;
            pt = z;
        else
            beta = rho / before;
            p = y + beta * p;
            pt = z + conj(beta) * pt;
        end
        q = multiply(p);
        qt = transposed(pt);
        pq = pt' * q;
        if pq == 0
            flag = 4;
            break
        end
        alpha = rho / pq;
        x = x + alpha * p;
        r = r - alpha * q;
        shadow = shadow - conj(alpha) * qt;
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
    __iteration_report('bicg', tol, k, flag, iter, relres + (0 / norm(b)));
end
end
