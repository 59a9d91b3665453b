% The least value of a linear function under linear conditions, by the simplex method.
function [x, fval, exitflag, output, lambda] = linprog(f, A, b, Aeq, beq, lb, ub, varargin)
options = [];
if nargin == 1 && isstruct(f)
    p = f;
    f = p.f;
    A = optimget(p, 'Aineq'); b = optimget(p, 'bineq');
    Aeq = optimget(p, 'Aeq'); beq = optimget(p, 'beq');
    lb = optimget(p, 'lb'); ub = optimget(p, 'ub');
    options = optimget(p, 'options');
else
    if nargin < 3
        error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
    end
    if nargin < 4, Aeq = []; end
    if nargin < 5, beq = []; end
    if nargin < 6, lb = []; end
    if nargin < 7, ub = []; end
    if ~isempty(varargin), options = varargin{end}; end
end
f = double(f(:));
n = numel(f);
if ~isempty(A) && size(A, 2) ~= n || ~isempty(Aeq) && size(Aeq, 2) ~= n
    error('RunMat:linprog:InvalidInput', 'The number of columns in A must be the same as the number of elements of f.');
end
low = -Inf(n, 1);
high = Inf(n, 1);
low(1:numel(lb)) = lb(:);
high(1:numel(ub)) = ub(:);
[x, flag, iterations] = __simplex(f, double(A), double(b(:)), double(Aeq), double(beq(:)), low, high);
exitflag = flag;
lambda = struct('lower', [], 'upper', [], 'eqlin', [], 'ineqlin', []);
violation = [];
switch flag
    case 1
        fval = f' * x;
        message = 'Optimal solution found.';
        [A, b, Aeq, beq] = __linear_terms('linprog', n, A, b, Aeq, beq, lb, ub);
        lambda = __multipliers(f, x, A, b, Aeq, low, high);
        violation = max([0; A * x - b; abs(Aeq * x - beq); low - x; x - high]);
    case -2
        x = [];
        fval = [];
        message = 'No feasible solution found.';
    otherwise
        x = [];
        fval = [];
        message = 'Problem is unbounded.';
end
output = struct('iterations', iterations, 'algorithm', 'dual-simplex-highs', 'constrviolation', violation, 'message', message, 'firstorderopt', 0);
__solver_report(options, 'linprog', flag, message);
end
