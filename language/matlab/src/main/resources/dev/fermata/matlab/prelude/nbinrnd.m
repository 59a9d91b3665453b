% Random numbers of negative binomial distributions.
function r = nbinrnd(r, p, varargin)
if isempty(varargin)
    u = rand(size(r + p));
else
    u = rand(varargin{:});
end
r = nbininv(u, r, p);
end
