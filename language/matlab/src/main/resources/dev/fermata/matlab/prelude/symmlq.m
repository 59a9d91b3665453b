% Solves a symmetric, perhaps indefinite system by the method of C. Paige and M. Saunders.
function [x, flag, relres, iter, resvec, resveccg] = symmlq(A, b, tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
[multiply, precondition, tol, maxit, x] = __iterative('symmlq', A, b, tol, maxit, M1, M2, x0);
scale = norm(b);
flag = 1;
iter = 0;
k = 0;
if scale == 0
    x = zeros(size(b));
    [flag, relres, resvec, resveccg] = deal(0, 0, 0, 0);
else
    goal = tol * scale;
    v = b - multiply(x);
    resvec = norm(v);
    resveccg = resvec;
    if resvec <= goal
        flag = 0;
    end
    u = precondition(v);
    beta = sqrt(v' * u);
    [vold, w] = deal(zeros(size(b)));
    [c, s, cold, sold] = deal(-1, 0, -1, 0);
    zeta = beta;
    zetaold = 0;
    v = v / beta;
    u = u / beta;
    wbar = u;
    betaold = 0;
    gammabar = 0;
    deltabar = 0;
    lq = x;
    point = x;
    while flag == 1 && k < maxit
        k = k + 1;
        p = multiply(u) - betaold * vold;
        alpha = u' * p;
        p = p - alpha * v;
        z = precondition(p);
        next = sqrt(max(real(p' * z), 0));
        if k == 1
            gammabar = alpha;
            deltabar = next;
            e1 = beta;
            e2 = 0;
        else
            % The rotation of the step before meets this column.
            delta = c * deltabar + s * alpha;
            gammabar = s * deltabar - c * alpha;
            epsilon = s * next;
            deltabar = -c * next;
            e1 = -delta * zetaprevious + e2;
            e2 = -epsilon * zetaprevious;
        end
        gamma = norm([gammabar next]);
        if gamma == 0
            flag = 4;
            break
        end
        if gammabar ~= 0
            point = lq + (e1 / gammabar) * wbar;
            now = norm(b - multiply(point));
        else
            now = Inf;
        end
        resveccg(k + 1, 1) = now;
        iter = k;
        c = gammabar / gamma;
        s = next / gamma;
        zetaprevious = e1 / gamma;
        if next > 0
            unext = z / next;
            w = c * wbar + s * unext;
            wbar = s * wbar - c * unext;
            lq = lq + zetaprevious * w;
        end
        resvec(k + 1, 1) = norm(b - multiply(lq));
        if now <= goal
            x = point;
            flag = 0;
        elseif resvec(end) <= goal
            x = lq;
            flag = 0;
        elseif next == 0
            x = point;
            flag = 3;
        else
            x = point;
            vold = v;
            betaold = next;
            v = p / next;
            u = z / next;
        end
    end
    relres = norm(b - multiply(x)) / scale;
end
if nargout < 2
    __iteration_report('symmlq', tol, k, flag, iter, relres + (0 / norm(b)));
end
end
