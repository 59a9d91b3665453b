% Solves a square system by quasi-minimal residuals without the transpose (R. Freund).
function [x, flag, relres, iter, resvec] = tfqmr(A, b, tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
[multiply, precondition, tol, maxit, x] = __iterative('tfqmr', A, b, tol, maxit, M1, M2, x0);
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
    least = resvec;
    best = x;
    if resvec <= goal
        flag = 0;
    end
    shadow = r;
    u = r;
    w = r;
    v = multiply(precondition(u));
    Au = v;
    d = zeros(size(b));
    Ad = d;
    tau = resvec;
    [theta, eta] = deal(0);
    rho = shadow' * r;
    even = true;
    half = 0;
    while flag == 1 && half < 2 * maxit
        half = half + 1;
        k = ceil(half / 2);
        if even
            alpha = rho / (shadow' * v);
            unext = u - alpha * v;
        end
        w = w - alpha * Au;
        pu = precondition(u);
        d = pu + (theta ^ 2 * eta / alpha) * d;
        Ad = Au + (theta ^ 2 * eta / alpha) * Ad;
        theta = norm(w) / tau;
        c = 1 / sqrt(1 + theta ^ 2);
        tau = tau * theta * c;
        eta = c ^ 2 * alpha;
        x = x + eta * d;
        r = r - eta * Ad;
        now = norm(r);
        if now <= goal
            now = norm(b - multiply(x));
            if now <= goal
                flag = 0;
            end
        end
        resvec(half + 1, 1) = now;
        if now < least || flag == 0
            least = now;
            best = x;
            iter = half / 2;
        end
        if ~even
            rhonext = shadow' * w;
            if rho == 0
                flag = 4;
                break
            end
            beta = rhonext / rho;
            rho = rhonext;
            unext = w + beta * u;
            before = Au;
            Au = multiply(precondition(unext));
            v = Au + beta * (before + beta * v);
        else
            Au = multiply(precondition(unext));
        end
        u = unext;
        even = ~even;
    end
    x = best;
    relres = norm(b - multiply(x)) / scale;
end
if nargout < 2
    __iteration_report('tfqmr', tol, k, flag, iter, relres + (0 / norm(b)));
end
end
