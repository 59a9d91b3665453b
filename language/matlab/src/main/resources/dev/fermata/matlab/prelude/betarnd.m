% Random numbers of a beta distribution.
function r = betarnd(a, b, varargin)
x = gamrnd(a, 1, varargin{:});
y = gamrnd(b, 1, varargin{:});
r = x ./ (x + y);
end
