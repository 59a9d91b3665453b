% A model sampled: c2d(sys, Ts, method) with 'zoh', 'foh', 'impulse', 'tustin' or 'matched'.
function sys = c2d(model, Ts, method, varargin)
__model(model, 'c2d');
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 3
    method = 'zoh';
end
if model.Ts ~= 0
    error('RunMat:c2d:InvalidInput', 'The model must be of continuous time.');
end
Ts = __sample_time(Ts);
if Ts <= 0
    error('RunMat:c2d:InvalidSampleTime', 'The sample time must be positive.');
end
method = lower(char(method));
if __lti_delay(model) > 0
    samples = __lti_delay(model) / Ts;
    if abs(samples - round(samples)) > 1e-9 * samples
        error('RunMat:c2d:Delay', 'Delays must be multiples of the sample time.');
    end
    sys = __with_delay(c2d(__with_delay(model, 0), Ts, method, varargin{:}), round(samples));
    return
end
if strncmp(method, 'matched', 3)
    sys = matched(model, Ts);
    return
end
if isa(model, 'tf') && any(strcmp(method, {'tustin', 'bilinear'}))
    sys = __bilinear(model, [2 / Ts, -2 / Ts], [1 1], Ts);
    return
end
sys = ss(model);
[A, B, C, D] = deal(sys.A, sys.B, sys.C, sys.D);
n = size(A, 1);
nu = size(D, 2);
switch method
    case 'zoh'
        [Ad, Bd] = __held(A, B, Ts);
        [Cd, Dd] = deal(C, D);
    case 'foh'
        if n == 0
            [Ad, Bd, Cd, Dd] = deal(A, B, C, D);
        else
            M = expm([A B zeros(n, nu); zeros(nu, n + nu) eye(nu) / Ts; zeros(nu, n + 2 * nu)] * Ts);
            Ad = M(1:n, 1:n);
            F1 = M(1:n, n + 1:n + nu);
            F2 = M(1:n, n + nu + 1:end);
            Bd = F1 + Ad * F2 - F2;
            Cd = C;
            Dd = D + C * F2;
        end
    case {'imp', 'impulse'}
        Ad = expm(A * Ts);
        Bd = Ad * B * Ts;
        Cd = C;
        Dd = C * B * Ts + D;
    case {'tustin', 'bilinear', 'prewarp'}
        h = Ts / 2;
        if strcmp(method, 'prewarp') && ~isempty(varargin)
            h = tan(varargin{1} * Ts / 2) / varargin{1};
        end
        M = eye(n) - h * A;
        Ad = M \ (eye(n) + h * A);
        Bd = 2 * h * (M \ B);
        Cd = C / M;
        Dd = D + h * Cd * B;
    otherwise
        error('RunMat:c2d:InvalidMethod', 'Unknown discretization method "%s".', method);
end
[sys.A, sys.B, sys.C, sys.D, sys.Ts] = deal(Ad, Bd, Cd, Dd, Ts);
sys = __lti_like(sys, model);
end

function sys = matched(model, Ts)
sys = zpk(model);
z = exp(sys.Z{1} * Ts);
p = exp(sys.P{1} * Ts);
z = [z; -ones(max(0, numel(p) - numel(z) - 1), 1)];
at = 0;
while abs(__value_at(sys, at)) == Inf || __value_at(sys, at) == 0
    at = at + 0.1 / Ts;
end
x = exp(at * Ts);
k = real(__value_at(sys, at) * prod(x - p) / prod(x - z));
sys = __lti_like(zpk(z, p, k, Ts), model);
end
