% One step of gradient descent with momentum: parameters and velocity.
function [params, velocity] = sgdmupdate(params, grad, velocity, rate, momentum)
if nargin < 3
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if nargin < 4, rate = 0.01; end
if nargin < 5, momentum = 0.9; end
[params, velocity] = __update(@(p, g, s) step(p, g, s, rate, momentum), params, grad, {velocity});
end

function [p, v] = step(p, g, s, rate, momentum)
v = s{1};
if isempty(v)
    v = 0 * g;
end
v = momentum * v - rate * g;
p = p + v;
end
