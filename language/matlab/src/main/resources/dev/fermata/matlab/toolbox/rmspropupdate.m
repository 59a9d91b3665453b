% One step of root mean square propagation: parameters and the average of squared gradients.
function [params, averageSqGrad] = rmspropupdate(params, grad, averageSqGrad, rate, sqDecay, epsilon)
if nargin < 3
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if nargin < 4, rate = 0.001; end
if nargin < 5, sqDecay = 0.9; end
if nargin < 6, epsilon = 1e-8; end
[params, averageSqGrad] = __update(@(p, g, s) step(p, g, s, rate, sqDecay, epsilon), params, grad, {averageSqGrad});
end

function [p, v] = step(p, g, s, rate, sqDecay, epsilon)
v = s{1};
if isempty(v)
    v = 0 * g;
end
v = sqDecay * v + (1 - sqDecay) * g .^ 2;
p = p - rate * g ./ (sqrt(v) + epsilon);
end
