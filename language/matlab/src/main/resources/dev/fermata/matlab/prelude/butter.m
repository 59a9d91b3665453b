% Butterworth filters of any order: coefficients, or zeros, poles and gain, or a state space.
function varargout = butter(n, Wn, varargin)
if nargin < 2 || nargin > 4
    error('RunMat:butter:ArgCount', 'butter: expected two to four input arguments');
end
if ~isscalar(n) || n < 1 || n ~= round(n) || n > 500
    error('RunMat:butter:InvalidOrder', 'butter: order must be a positive integer');
end
[type, analog] = __filter_type('butter', Wn, varargin);
p = exp(1i * pi * (2 * (1:n)' + n - 1) / (2 * n));
p(abs(imag(p)) < 10 * eps) = real(p(abs(imag(p)) < 10 * eps));
[z, p, k] = __zpk_filter([], p, 1, Wn, type, analog);
varargout = cell(1, max(nargout, 1));
[varargout{:}] = __filter_outputs(nargout, z, p, k, analog, Wn, type, n);
end
