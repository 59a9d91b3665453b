% Solves ordinary differential equations with a linearly implicit method of order 2 for stiff equations.
function varargout = ode23tb(odefun, tspan, y0, options, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 4
    options = [];
end
varargout = cell(1, max(nargout, 1));
[varargout{:}] = __ode_run('ode23tb', nargout, odefun, tspan, y0, options, varargin);
end
