% A guess on a wider interval from a solution: solinit = bvpxtend(sol, xnew, ynew) or bvpxtend(sol, xnew, 'constant', 'linear' or 'solution').
function solinit = bvpxtend(sol, xnew, how, parameters)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 3
    how = 'constant';
end
left = abs(xnew - sol.x(1)) < abs(xnew - sol.x(end));
at = numel(sol.x);
other = at - 1;
if left
    at = 1;
    other = 2;
end
if isnumeric(how)
    value = how(:);
elseif strcmp(how, 'linear')
    value = sol.y(:, at) + (sol.y(:, at) - sol.y(:, other)) / (sol.x(at) - sol.x(other)) * (xnew - sol.x(at));
elseif strcmp(how, 'solution')
    value = deval(sol, xnew);
else
    value = sol.y(:, at);
end
solinit = struct('solver', 'bvpxtend', 'x', [sol.x, xnew], 'y', [sol.y, value]);
if left
    solinit.x = [xnew, sol.x];
    solinit.y = [value, sol.y];
end
if nargin > 3
    solinit.parameters = parameters;
elseif isfield(sol, 'parameters')
    solinit.parameters = sol.parameters;
end
end
