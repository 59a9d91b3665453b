% Solves a square system by quasi-minimal residuals (R. Freund, N. Nachtigal); a function for A is asked with 'notransp' and 'transp'.
function [x, flag, relres, iter, resvec] = qmr(A, b, tol = [], maxit = [], M1 = [], M2 = [], x0 = [])
[multiply, ~, tol, maxit, x] = __iterative('qmr', A, b, tol, maxit, [], [], x0);
[multiply, transposed, first, second, firstT, secondT] = __two_sided('qmr', A, multiply, M1, M2);
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
    vt = r;
    y = first(vt);
    rho = norm(y);
    wt = r;
    z = secondT(wt);
    psi = norm(z);
    [gamma, eta, theta, epsilon] = deal(1, -1, 0, 1);
    [p, q, d, s] = deal(zeros(size(b)));
    while flag == 1 && k < maxit
        k = k + 1;
        if rho == 0 || psi == 0
            flag = 4;
            break
        end
        v = vt / rho;
        y = y / rho;
        w = wt / psi;
        z = z / psi;
        delta = z' * y;
        if delta == 0
            flag = 4;
            break
        end
        yt = second(y);
        zt = firstT(z);
        if k == 1
            p = yt;
            q = zt;
        else
            p = yt - (psi * delta / epsilon) * p;
            q = zt - (rho * conj(delta / epsilon)) * q;
        end
        pt = multiply(p);
        epsilon = q' * pt;
        beta = epsilon / delta;
        if epsilon == 0 || beta == 0
            flag = 4;
            break
        end
        vt = pt - beta * v;
        y = first(vt);
        rhoold = rho;
        rho = norm(y);
        wt = transposed(q) - conj(beta) * w;
        z = secondT(wt);
        psi = norm(z);
        thetaold = theta;
        gammaold = gamma;
        theta = rho / (gamma * abs(beta));
        gamma = 1 / sqrt(1 + theta ^ 2);
        if gamma == 0
            flag = 4;
            break
        end
        eta = -eta * rhoold * gamma ^ 2 / (beta * gammaold ^ 2);
        if k == 1
            d = eta * p;
            s = eta * pt;
        else
            d = eta * p + (thetaold * gamma) ^ 2 * d;
            s = eta * pt + (thetaold * gamma) ^ 2 * s;
        end
        x = x + d;
        r = r - s;
        now = norm(r);
        if now <= goal
            now = norm(b - multiply(x));
            if now <= goal
                flag = 0;
            end
        end
        resvec(k + 1, 1) = now;
        if now < least || flag == 0
            least = now;
            best = x;
            iter = k;
        end
    end
    x = best;
    relres = norm(b - multiply(x)) / scale;
end
if nargout < 2
    __iteration_report('qmr', tol, k, flag, iter, relres + (0 / norm(b)));
end
end
