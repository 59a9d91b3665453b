% Random numbers of a Rayleigh distribution.
function r = raylrnd(b, varargin)
u = unifrnd(0, 1, varargin{:});
if isempty(varargin) && ~isscalar(b)
    u = rand(size(b));
end
r = b .* sqrt(-2 * log(u));
end
