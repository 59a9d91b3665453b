% A discrete transfer function from coefficients of rising powers of z^-1: filt(num, den, Ts).
function sys = filt(num, den, varargin)
if nargin < 2
    den = 1;
end
if nargin < 3 || ~isnumeric(varargin{1})
    varargin = [{-1}, varargin];
end
sys = tf(num, den, varargin{1}, 'Variable', 'z^-1', varargin{2:end});
end
