% Fits a function with parameters to data.
function [x, resnorm, residual, exitflag, output, lambda, jacobian] = lsqcurvefit(fun, x0, xdata, ydata, lb, ub, options, varargin)
if nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 5, lb = []; end
if nargin < 6, ub = []; end
if nargin < 7, options = []; end
fun = __callable('lsqcurvefit', fun);
if ~isempty(varargin)
    plain = fun;
    fun = @(p, x) plain(p, x, varargin{:});
end
first = fun(x0, xdata);
if numel(first) ~= numel(ydata)
    error('RunMat:lsqcurvefit:InvalidInput', 'Function value and YDATA sizes are not equal.');
end
goal = @(p) fun(p, xdata) - ydata;
quiet = options;
if ~isstruct(quiet)
    quiet = struct();
end
quiet.Display = 'off';
[x, resnorm, residual, exitflag, output, lambda, jacobian] = lsqnonlin(goal, x0, lb, ub, quiet);
output.message = __solver_text('lsqcurvefit', exitflag, options);
__solver_report(options, 'lsqcurvefit', exitflag, output.message);
end
