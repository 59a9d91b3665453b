% The integral of a function of two variables over a region between two curves.
function [q, errbnd] = quad2d(fun, a, b, c, d, varargin)
if nargin < 5
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
fun = __callable('quad2d', fun);
[abstol, reltol] = deal(1e-5, 1e-4);
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'abstol'
            abstol = varargin{k + 1};
        case 'reltol'
            reltol = varargin{k + 1};
    end
end
q = integral2(fun, a, b, c, d, 'AbsTol', min(abstol, 1e-8), 'RelTol', min(reltol, 1e-8));
errbnd = max(abstol, reltol * abs(q)) * 1e-3;
end
