% One step of Adam: parameters, and the averages of gradients and of their squares. Parameters can be arrays, tables, cells, structs
% or networks.
function [params, averageGrad, averageSqGrad] = adamupdate(params, grad, averageGrad, averageSqGrad, iteration, rate, decay, sqDecay, epsilon)
if nargin < 5
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if nargin < 6, rate = 0.001; end
if nargin < 7, decay = 0.9; end
if nargin < 8, sqDecay = 0.999; end
if nargin < 9, epsilon = 1e-8; end
if ~(isnumeric(iteration) && isscalar(iteration) && iteration > 0)
    error('RunMat:adamupdate:InvalidArgument', 'Expected iteration to be positive.');
end
[params, averageGrad, averageSqGrad] = __update(@(p, g, s) step(p, g, s, iteration, rate, decay, sqDecay, epsilon), params, grad, {averageGrad, averageSqGrad});
end

function [p, m, v] = step(p, g, s, t, rate, decay, sqDecay, epsilon)
m = s{1};
v = s{2};
if isempty(m)
    m = 0 * g;
end
if isempty(v)
    v = 0 * g;
end
m = decay * m + (1 - decay) * g;
v = sqDecay * v + (1 - sqDecay) * g .^ 2;
p = p - rate * (m / (1 - decay ^ t)) ./ (sqrt(v / (1 - sqDecay ^ t)) + epsilon);
end
