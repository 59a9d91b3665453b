% Fits a function with parameters to data.
function [x, resnorm, residual, exitflag, output, lambda, jacobian] = lsqcurvefit(fun, x0, xdata, ydata, lb, ub, options, varargin)
if nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 5, lb = []; end
if nargin < 6, ub = []; end
if nargin < 7, options = []; end
fun = __callable('lsqcurvefit', fun);
first = fun(x0, xdata);
if numel(first) ~= numel(ydata)
    error('RunMat:lsqcurvefit:InvalidInput', 'Function value and YDATA sizes are not equal.');
end
goal = @(p) fun(p, xdata) - ydata;
[x, resnorm, residual, exitflag, output, lambda, jacobian] = lsqnonlin(goal, x0, lb, ub, options);
end
