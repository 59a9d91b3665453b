% Least squares with a solution that is not negative, by C. Lawson and R. Hanson.
function [x, resnorm, residual, exitflag, output, lambda] = lsqnonneg(C, d, options)
if nargin == 1 && isstruct(C)
    [C, d, options] = __problem('lsqnonneg', C, {'C', 'd', 'options'});
elseif nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
elseif nargin < 3
    options = [];
end
if ~isa(C, 'double') || ~isa(d, 'double')
    error('RunMat:lsqnonneg:InvalidInput', 'LSQNONNEG requires the following inputs to be of data type double: ''C'',''d''.');
end
if ~isreal(C) || ~isreal(d)
    error('RunMat:lsqnonneg:ComplexCorD', 'C and d must be real.');
end
n = size(C, 2);
tol = 10 * eps * norm(C, 1) * length(C);
given = __option(options, 'TolX', tol);
if isnumeric(given)
    tol = given;
end
P = false(n, 1);
x = zeros(n, 1);
residual = d - C * x;
w = C' * residual;
outer = 0;
inner = 0;
exitflag = 1;
while any(~P) && any(w(~P) > tol)
    outer = outer + 1;
    z = zeros(n, 1);
    candidates = w;
    candidates(P) = -Inf;
    [~, t] = max(candidates);
    P(t) = true;
    z(P) = C(:, P) \ d;
    while any(z(P) <= 0) && inner <= 10 * n
        inner = inner + 1;
        Q = z <= 0 & P;
        alpha = min(x(Q) ./ (x(Q) - z(Q)));
        x = x + alpha * (z - x);
        P(abs(x) < tol & P) = false;
        z = zeros(n, 1);
        z(P) = C(:, P) \ d;
    end
    x = z;
    residual = d - C * x;
    w = C' * residual;
    if outer > 3 * n + 10 || inner > 10 * n
        exitflag = 0;
        break
    end
end
resnorm = residual' * residual;
lambda = w;
output = struct('iterations', outer, 'algorithm', 'active-set', 'message', 'Optimization terminated.');
if __display_level(options, 'notify') > (exitflag > 0)
    disp(output.message)
end
end
