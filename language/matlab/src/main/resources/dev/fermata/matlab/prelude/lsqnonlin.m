% Makes the sum of squares of functions least.
function [x, resnorm, residual, exitflag, output, lambda, jacobian] = lsqnonlin(fun, x0, lb, ub, options, varargin)
if nargin == 1 && isstruct(fun)
    problem = fun;
    fun = problem.objective;
    x0 = problem.x0;
    lb = optimget(problem, 'lb');
    ub = optimget(problem, 'ub');
    options = optimget(problem, 'options');
else
    if nargin < 2
        error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
    end
    if nargin < 3, lb = []; end
    if nargin < 4, ub = []; end
    if nargin < 5, options = []; end
end
fun = __callable('lsqnonlin', fun);
[x, residual, jacobian, exitflag, iterations, calls] = __least_squares('lsqnonlin', fun, double(x0), lb, ub, options);
resnorm = residual' * residual;
residual = fun(x);
text = __solver_text('lsqnonlin', exitflag, options);
__solver_report(options, 'lsqnonlin', exitflag, text);
output = struct('firstorderopt', norm(jacobian' * residual(:), Inf), 'iterations', iterations, 'funcCount', calls, ...
    'algorithm', 'levenberg-marquardt', 'message', text);
lambda = struct('lower', zeros(numel(x), 1), 'upper', zeros(numel(x), 1));
end
