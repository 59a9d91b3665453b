% Solves ordinary differential equations with the pair of orders 2 and 3 by P. Bogacki and L. Shampine.
function varargout = ode23(odefun, tspan, y0, options, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 4
    options = [];
end
varargout = cell(1, max(nargout, 1));
[varargout{:}] = __ode_run('ode23', nargout, odefun, tspan, y0, options, varargin);
end
