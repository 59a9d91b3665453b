% Solves equations with constant delays, y' = ddefun(t, y, Z) with Z(:, k) = y(t - lags(k)): sol = dde23(ddefun, lags, history, tspan, options). The pair of P. Bogacki and L. Shampine, whose steps end where the history's breaks arrive.
function sol = dde23(ddefun, lags, history, tspan, options, varargin)
if nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 5
    options = [];
end
if any(lags <= 0)
    error('RunMat:dde23:NotPosLags', 'The lags must all be positive.');
end
f = __callable('dde23', ddefun);
sol = __delayed('dde23', @(t, y, Z) f(t, y, Z, varargin{:}), lags, [], history, tspan, options, varargin);
end
