% The integral of a function over a finite interval, to an absolute tolerance.
function [q, fcnt] = quadl(fun, a, b, tol, trace, varargin)
if nargin < 4 || isempty(tol)
    tol = 1e-6;
end
fun = __callable('quadl', fun);
if ~isempty(varargin)
    fun = @(x) fun(x, varargin{:});
end
q = __integrate('quadl', fun, a, b, tol, 1e-13, [], false);
fcnt = 150;
end
