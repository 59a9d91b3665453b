% A cosine whose frequency changes with time.
function y = chirp(t, f0, t1, f1, method, phi)
if nargin < 2, f0 = 0; end
if nargin < 3, t1 = 1; end
if nargin < 4, f1 = 100; end
if nargin < 5 || isempty(method), method = 'linear'; end
if nargin < 6, phi = 0; end
phi = phi * pi / 180;
switch lower(char(method))
    case 'linear'
        y = cos(2 * pi * ((f1 - f0) / t1 / 2 * t .^ 2 + f0 * t) + phi);
    case 'quadratic'
        y = cos(2 * pi * ((f1 - f0) / t1 ^ 2 / 3 * t .^ 3 + f0 * t) + phi);
    case 'logarithmic'
        beta = (f1 / f0) ^ (1 / t1);
        y = cos(2 * pi * f0 * (beta .^ t - 1) / log(beta) + phi);
    otherwise
        error('RunMat:chirp:InvalidArgument', 'METHOD must be ''linear'', ''quadratic'' or ''logarithmic''.');
end
end
