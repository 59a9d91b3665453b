% The least norm(C*x - d) with A*x <= b, Aeq*x = beq, lb <= x <= ub: [x, resnorm, residual, exitflag, output, lambda] = lsqlin(C, d, A, b, Aeq, beq, lb, ub, x0, options).
function [x, resnorm, residual, exitflag, output, lambda] = lsqlin(C, d, A, b, Aeq, beq, lb, ub, x0, options)
if nargin == 1 && isstruct(C)
    [C, d, A, b, Aeq, beq, lb, ub, x0, options] = __problem('lsqlin', C, {'C', 'd', 'Aineq', 'bineq', 'Aeq', 'beq', 'lb', 'ub', 'x0', 'options'});
else
    if nargin < 2
        error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
    end
    if nargin < 3, A = []; end
    if nargin < 4, b = []; end
    if nargin < 5, Aeq = []; end
    if nargin < 6, beq = []; end
    if nargin < 7, lb = []; end
    if nargin < 8, ub = []; end
    if nargin < 9, x0 = []; end
    if nargin < 10, options = []; end
end
C = full(double(C));
d = double(d(:));
n = size(C, 2);
if size(C, 1) ~= numel(d)
    error('RunMat:lsqlin:InvalidCAndD', 'The number of rows in C must be equal to the length of d.');
end
[A, b, Aeq, beq, low, high] = __linear_terms('lsqlin', n, A, b, Aeq, beq, lb, ub);
[x, exitflag, iterations] = __quadratic(C' * C, -C' * d, A, b, Aeq, beq, low, high, x0, __option(options, 'MaxIter', max(200, 10 * (n + size(A, 1)))));
lambda = struct('ineqlin', [], 'eqlin', [], 'lower', [], 'upper', []);
[resnorm, residual, optimality, violation] = deal([]);
if ~isempty(x)
    residual = C * x - d;
    resnorm = residual' * residual;
    found = __multipliers(C' * residual, x, A, b, Aeq, low, high);
    lambda = orderfields(found, {'ineqlin', 'eqlin', 'lower', 'upper'});
    violation = max([0; A * x - b; abs(Aeq * x - beq); low - x; x - high]);
    optimality = norm(C' * residual + A' * found.ineqlin + Aeq' * found.eqlin - found.lower + found.upper, Inf);
end
text = __solver_text('lsqlin', exitflag, options);
__solver_report(options, 'lsqlin', exitflag, text);
output = struct('message', text, 'algorithm', 'interior-point', 'firstorderopt', optimality, 'constrviolation', violation, ...
    'iterations', iterations, 'linearsolver', 'dense', 'cgiterations', []);
end
