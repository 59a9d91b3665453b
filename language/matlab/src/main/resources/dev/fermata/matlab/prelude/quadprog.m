% The least 0.5*x'*H*x + f'*x with A*x <= b, Aeq*x = beq, lb <= x <= ub: [x, fval, exitflag, output, lambda] = quadprog(H, f, A, b, Aeq, beq, lb, ub, x0, options). Active sets with a basis of the null space (J. Nocedal, S. Wright, chapter 16).
function [x, fval, exitflag, output, lambda] = quadprog(H, f, A, b, Aeq, beq, lb, ub, x0, options)
if nargin == 1 && isstruct(H)
    [H, f, A, b, Aeq, beq, lb, ub, x0, options] = __problem('quadprog', H, {'H', 'f', 'Aineq', 'bineq', 'Aeq', 'beq', 'lb', 'ub', 'x0', 'options'});
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
n = size(H, 1);
if size(H, 2) ~= n
    error('RunMat:quadprog:NonSquareHessian', 'Quadratic matrix (H) must be square.');
end
H = full(double(H));
if isempty(f)
    f = zeros(n, 1);
end
f = double(f(:));
if n == 0
    n = numel(f);
    H = zeros(n);
end
if numel(f) ~= n
    error('RunMat:quadprog:MismatchObjCoefSize', 'The number of rows in the quadratic matrix must be the same as the number of elements of the linear term.');
end
if any(any(H ~= H.'))
    if norm(H - H.', Inf) > eps
        warning('RunMat:quadprog:HessianNotSym', 'Your Hessian is not symmetric. Resetting H=(H+H'')/2.');
    end
    H = (H + H.') / 2;
end
[A, b, Aeq, beq, low, high] = __linear_terms('quadprog', n, A, b, Aeq, beq, lb, ub);
[x, exitflag, iterations] = __quadratic(H, f, A, b, Aeq, beq, low, high, x0, __option(options, 'MaxIter', max(200, 10 * (n + size(A, 1)))));
lambda = struct('ineqlin', [], 'eqlin', [], 'lower', [], 'upper', []);
if isempty(x)
    fval = [];
    violation = Inf;
    optimality = [];
else
    fval = 0.5 * (x' * H * x) + f' * x;
    found = __multipliers(H * x + f, x, A, b, Aeq, low, high);
    lambda = orderfields(found, {'ineqlin', 'eqlin', 'lower', 'upper'});
    violation = max([0; A * x - b; abs(Aeq * x - beq); low - x; x - high]);
    optimality = norm(H * x + f + A' * found.ineqlin + Aeq' * found.eqlin - found.lower + found.upper, Inf);
end
text = __solver_text('quadprog', exitflag, options);
__solver_report(options, 'quadprog', exitflag, text);
output = struct('message', text, 'algorithm', 'interior-point-convex', 'firstorderopt', optimality, 'constrviolation', violation, ...
    'iterations', iterations, 'linearsolver', 'dense', 'cgiterations', []);
end
