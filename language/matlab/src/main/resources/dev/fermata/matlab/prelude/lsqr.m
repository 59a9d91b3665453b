% Solves a least squares problem by bidiagonalisation; a function for A is asked with 'notransp' and 'transp'.
function [x, flag, relres, iter, resvec, lsvec] = lsqr(A, b, tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
[multiply, ~, tol, maxit, ~] = __iterative('lsqr', A, b, tol, maxit, [], [], x0);
[multiply, transposed, first, second, firstT, secondT] = __two_sided('lsqr', A, multiply, M1, M2);
if isnumeric(A)
    maxit = min(maxit, max(size(A, 2), 1));
end
scale = norm(b);
flag = 1;
iter = 0;
k = 0;
n = numel(transposed(b));
x = zeros(n, 1);
if ~isempty(x0)
    x = x0;
end
lsvec = zeros(0, 1);
if scale == 0
    x = zeros(n, 1);
    [flag, relres, resvec] = deal(0, 0, 0);
else
    goal = tol * scale;
    u = b - multiply(x);
    beta = norm(u);
    resvec = beta;
    start = x;
    d = zeros(n, 1);
    rhobar = 0;
    phibar = beta;
    normA2 = 0;
    if beta <= goal
        flag = 0;
    else
        u = u / beta;
        v = firstT(secondT(transposed(u)));
        alpha = norm(v);
        if alpha == 0
            flag = 0;
        else
            v = v / alpha;
        end
        rhobar = alpha;
        w = v;
    end
    y = zeros(n, 1);
    while flag == 1 && k < maxit
        k = k + 1;
        u = multiply(second(first(v))) - alpha * u;
        beta = norm(u);
        if beta > 0
            u = u / beta;
        end
        normA2 = normA2 + alpha^2 + beta^2;
        v = firstT(secondT(transposed(u))) - beta * v;
        alpha = norm(v);
        if alpha > 0
            v = v / alpha;
        end
        rho = norm([rhobar beta]);
        c = rhobar / rho;
        s = beta / rho;
        theta = s * alpha;
        rhobar = -c * alpha;
        phi = c * phibar;
        phibar = s * phibar;
        y = y + (phi / rho) * w;
        w = v - (theta / rho) * w;
        x = start + second(first(y));
        resvec(k + 1, 1) = abs(phibar);
        gradient = norm(transposed(b - multiply(x)));
        size_of = norm(b - multiply(x));
        iter = k;
        lsvec(k, 1) = gradient / sqrt(normA2);
        if size_of <= goal || gradient <= tol * sqrt(normA2) * size_of
            flag = 0;
        elseif alpha == 0
            flag = 4;
        end
    end
    relres = norm(b - multiply(x)) / scale;
end
if nargout < 2
    __iteration_report('lsqr', tol, k, flag, iter, relres + (0 / norm(b)));
end
end
