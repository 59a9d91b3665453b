% Random numbers of generalized Pareto distributions.
function r = gprnd(k, sigma, theta, varargin)
if isempty(varargin)
    u = rand(size(k + sigma + theta));
else
    u = rand(varargin{:});
end
r = gpinv(u, k, sigma, theta);
end
