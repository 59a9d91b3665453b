% Random numbers of failures before the first success.
function r = geornd(p, varargin)
u = unifrnd(0, 1, varargin{:});
if isempty(varargin) && ~isscalar(p)
    u = rand(size(p));
end
r = ceil(log(u) ./ log(1 - p)) - 1;
r = max(r, 0);
end
