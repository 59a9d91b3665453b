% The least order of a Butterworth filter with given bands and attenuations.
function [n, Wn] = buttord(Wp, Ws, Rp, Rs, domain)
if nargin < 4
    error('RunMat:buttord:ArgCount', 'buttord: expected buttord(Wp, Ws, Rp, Rs [, ''s''])');
end
analog = nargin > 4;
[WA, WP, type] = __band_ratio('buttord', Wp, Ws, Rp, Rs, analog, nargin > 4 && ~strcmpi(char(domain), 's'), false);
n = ceil(log10((10 ^ (0.1 * abs(Rs)) - 1) / (10 ^ (0.1 * abs(Rp)) - 1)) / (2 * log10(WA)));
W0 = WA / ((10 ^ (0.1 * abs(Rs)) - 1) ^ (1 / (2 * abs(n))));
switch type
    case 1
        Wn = W0 * WP;
    case 2
        Wn = WP / W0;
    case 3
        W0 = [-W0, W0];
        Wn = sort(abs(((WP(2) - WP(1)) + sqrt((WP(2) - WP(1)) ^ 2 + 4 * W0 .^ 2 * prod(WP))) ./ (2 * W0)));
    case 4
        W0 = [-W0, W0];
        Wn = sort(abs(-W0 * (WP(2) - WP(1)) / 2 + sqrt(W0 .^ 2 / 4 * (WP(2) - WP(1)) ^ 2 + WP(1) * WP(2))));
end
if ~analog
    Wn = (2 / pi) * atan(Wn);
end
end

