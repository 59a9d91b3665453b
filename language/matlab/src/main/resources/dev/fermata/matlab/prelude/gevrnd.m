% Random numbers of generalized extreme value distributions.
function r = gevrnd(k, sigma, mu, varargin)
if isempty(varargin)
    u = rand(size(k + sigma + mu));
else
    u = rand(varargin{:});
end
r = gevinv(u, k, sigma, mu);
end
