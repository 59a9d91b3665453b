% The least order of a Chebyshev filter of the second kind with given bands and attenuations.
function [n, Wn] = cheb2ord(Wp, Ws, Rp, Rs, domain)
if nargin < 4
    error('RunMat:cheb2ord:ArgCount', 'cheb2ord: expected cheb2ord(Wp, Ws, Rp, Rs [, ''s''])');
end
analog = nargin > 4;
[WA, WP, type] = __band_ratio('cheb2ord', Wp, Ws, Rp, Rs, analog, nargin > 4 && ~strcmpi(char(domain), 's'), true);
ratio = sqrt((10 ^ (0.1 * abs(Rs)) - 1) / (10 ^ (0.1 * abs(Rp)) - 1));
n = ceil(acosh(ratio) / acosh(WA));
edge = 1 / cosh(1 / n * acosh(ratio));
switch type
    case 1
        Wn = WP / edge;
    case 2
        Wn = WP * edge;
    case 3
        Wn(1) = (edge / 2) * (WP(1) - WP(2)) + sqrt(edge ^ 2 / 4 * (WP(2) - WP(1)) ^ 2 + WP(1) * WP(2));
        Wn(2) = WP(1) * WP(2) / Wn(1);
    case 4
        Wn(1) = (1 / (2 * edge)) * (WP(1) - WP(2)) + sqrt((WP(2) - WP(1)) ^ 2 / (4 * edge ^ 2) + WP(1) * WP(2));
        Wn(2) = WP(1) * WP(2) / Wn(1);
end
if ~analog
    Wn = (2 / pi) * atan(Wn);
end
end
