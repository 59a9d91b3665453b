% Random numbers of extreme value distributions.
function r = evrnd(mu, sigma, varargin)
if isempty(varargin)
    u = rand(size(mu + sigma));
else
    u = rand(varargin{:});
end
r = evinv(u, mu, sigma);
end
