% The least of the largest of several functions: [x, fval, maxfval, exitflag, output, lambda] = fminimax(fun, x0, A, b, Aeq, beq, lb, ub, nonlcon, options).
function [x, fval, maxfval, exitflag, output, lambda] = fminimax(fun, x0, A, b, Aeq, beq, lb, ub, nonlcon, options)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 3, A = []; end
if nargin < 4, b = []; end
if nargin < 5, Aeq = []; end
if nargin < 6, beq = []; end
if nargin < 7, lb = []; end
if nargin < 8, ub = []; end
if nargin < 9, nonlcon = []; end
if nargin < 10, options = []; end
fun = __callable('fminimax', fun);
n = numel(x0);
first = fun(x0);
if ~isempty(A), A = [A, zeros(size(A, 1), 1)]; end
if ~isempty(Aeq), Aeq = [Aeq, zeros(size(Aeq, 1), 1)]; end
low = -Inf(n + 1, 1);
low(1:numel(lb)) = lb(:);
high = Inf(n + 1, 1);
high(1:numel(ub)) = ub(:);
back = @(z) reshape(z(1:n), size(x0));
    function [c, ceq] = levels(z)
        [c, ceq] = deal(zeros(0, 1));
        if ~isempty(nonlcon)
            [c, ceq] = nonlcon(back(z));
        end
        values = fun(back(z));
        c = [c(:); values(:) - z(n + 1)];
    end
if isempty(options)
    options = struct();
end
quiet = options;
quiet.Display = 'off';
[z, maxfval, exitflag, output, lambda] = fmincon(@(z) z(n + 1), [x0(:); max(first(:))], A, b, Aeq, beq, low, high, @levels, quiet);
x = back(z);
fval = fun(x);
maxfval = max(fval(:));
output.algorithm = 'active-set';
__solver_report(options, 'fminimax', exitflag, __solver_text('fmincon', exitflag, options));
end
