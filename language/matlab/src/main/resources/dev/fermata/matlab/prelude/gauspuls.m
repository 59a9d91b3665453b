% A sine wave under a Gaussian envelope.
function [yi, yq, ye] = gauspuls(t, fc, bw, bwr, tpe)
if nargin < 2 || isempty(fc), fc = 1000; end
if nargin < 3 || isempty(bw), bw = 0.5; end
if nargin < 4 || isempty(bwr), bwr = -6; end
if nargin < 5 || isempty(tpe), tpe = -60; end
if fc < 0 || bw <= 0 || bwr >= 0
    error('RunMat:gauspuls:InvalidParameter', 'gauspuls: invalid parameter');
end
r = 10 ^ (bwr / 20);
fv = -bw ^ 2 * fc ^ 2 / (8 * log(r));
tv = 1 / (4 * pi ^ 2 * fv);
if ischar(t) || isstring(t)
    if ~strcmpi(char(t), 'cutoff')
        error('RunMat:gauspuls:InvalidInput', 'gauspuls: expected real numeric input');
    end
    yi = sqrt(-2 * tv * log(10 ^ (tpe / 20)));
    return
end
ye = exp(-t .* t / (2 * tv));
yi = ye .* cos(2 * pi * fc * t);
yq = ye .* sin(2 * pi * fc * t);
end
