% A sampled model as one of continuous time: d2c(sys, method) with 'zoh' or 'tustin'.
function sys = d2c(model, method)
__model(model, 'd2c');
if nargin < 2
    method = 'zoh';
end
if model.Ts == 0
    error('RunMat:d2c:InvalidInput', 'The model must be of discrete time.');
end
if isa(model, 'tf') && any(strcmpi(method, {'tustin', 'bilinear'}))
    sys = __bilinear(model, [model.Ts / 2, 1], [-model.Ts / 2, 1], 0);
    return
end
sys = ss(model);
Ts = abs(sys.Ts);
[A, B, C, D] = deal(sys.A, sys.B, sys.C, sys.D);
n = size(A, 1);
switch lower(char(method))
    case 'zoh'
        if n > 0
            nu = size(B, 2);
            M = logm([A B; zeros(nu, n) eye(nu)]) / Ts;
            if isreal(A) && norm(imag(M), 1) < 1e-8 * norm(M, 1)
                M = real(M);
            end
            A = M(1:n, 1:n);
            B = M(1:n, n + 1:end);
        end
    case {'tustin', 'bilinear'}
        M = eye(n) + A;
        A = 2 / Ts * (M \ (A - eye(n)));
        K = M \ B;
        D = D - C * K;
        C = 4 / Ts * (C / M);
        B = K;
    otherwise
        error('RunMat:d2c:InvalidMethod', 'Unknown conversion method "%s".', char(method));
end
[sys.A, sys.B, sys.C, sys.D, sys.Ts] = deal(A, B, C, D, 0);
sys = __lti_like(sys, model);
end
