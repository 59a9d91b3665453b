% Solves a symmetric, perhaps indefinite system by minimum residuals.
function [x, flag, relres, iter, resvec, resveccg] = minres(A, b, tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
[multiply, precondition, tol, maxit, x] = __iterative('minres', A, b, tol, maxit, M1, M2, x0);
scale = norm(b);
flag = 1;
iter = 0;
k = 0;
resveccg = [];
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
    vold = v;
    u = precondition(v);
    beta1 = sqrt(vold' * u);
    beta = beta1;
    snprod = beta;
    [c, cold, s, sold] = deal(-1, -1, 0, 0);
    v = v / beta;
    u = u / beta;
    [w, wold, wolder] = deal(zeros(size(b)));
    vprevious = zeros(size(b));
    betaold = 0;
    while flag == 1 && k < maxit
        k = k + 1;
        p = multiply(u);
        if k > 1
            p = p - betaold * vprevious;
        end
        alpha = u' * p;
        p = p - alpha * v;
        z = precondition(p);
        betanext = sqrt(max(p' * z, 0));
        epsilon = sold * beta * (k > 1);
        deltabar = -cold * beta * (k > 1);
        delta = c * deltabar + s * alpha;
        gammabar = s * deltabar - c * alpha;
        if k == 1
            delta = 0;
            epsilon = 0;
            gammabar = alpha;
        end
        gamma = norm([gammabar betanext]);
        if gamma == 0
            flag = 4;
            break
        end
        cold = c;
        sold = s;
        c = gammabar / gamma;
        s = betanext / gamma;
        wolder = wold;
        wold = w;
        w = (u - delta * wold - epsilon * wolder) / gamma;
        x = x + c * snprod * w;
        snprod = snprod * s;
        resvec(k + 1, 1) = norm(b - multiply(x));
        resveccg(k + 1, 1) = resvec(end);
        iter = k;
        if resvec(end) <= goal
            flag = 0;
        elseif betanext == 0
            flag = 3;
        else
            vprevious = v;
            betaold = betanext;
            beta = betanext;
            v = p / betanext;
            u = z / betanext;
        end
    end
    relres = norm(b - multiply(x)) / scale;
end
if nargout < 2
    __iteration_report('minres', tol, k, flag, iter, relres + (0 / norm(b)));
end
end
