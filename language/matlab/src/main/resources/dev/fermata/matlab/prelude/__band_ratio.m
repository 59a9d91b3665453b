% The ratio of stop and pass frequencies of the low-pass prototype. type: 1 low, 2 high, 3 stop, 4 pass.
function [WA, WP, type] = __band_ratio(name, Wp, Ws, Rp, Rs, analog, badoption, chebyshev)
if badoption
    error(['RunMat:' name ':InvalidOption'], [name ': optional selector must be ''s''']);
end
if numel(Wp) ~= numel(Ws) || any(Wp <= 0) || any(Ws <= 0) || ~analog && (any(Wp >= 1) || any(Ws >= 1))
    error(['RunMat:' name ':InvalidFrequency'], [name ': invalid passband or stopband frequency']);
end
if ~isscalar(Rp) || ~isscalar(Rs) || Rp <= 0 || Rs <= Rp
    error(['RunMat:' name ':InvalidAttenuation'], [name ': Rp and Rs must be positive finite scalars with Rs > Rp']);
end
type = 2 * (numel(Wp) - 1) + 1 + (Wp(1) > Ws(1));
if numel(Wp) == 2
    type = 3 + (Wp(1) > Ws(1));
end
if analog
    WP = Wp;
    WS = Ws;
else
    WP = tan(pi * Wp / 2);
    WS = tan(pi * Ws / 2);
end
switch type
    case 1
        WA = WS / WP;
    case 2
        WA = WP / WS;
    case 3
        kind = 'butter';
        if chebyshev
            kind = 'cheby';
        end
        wp1 = fminbnd(@(w) __stop_order(w, 1, WP, WS, Rs, Rp, kind), WP(1), WS(1) - 1e-12);
        WP(1) = wp1;
        wp2 = fminbnd(@(w) __stop_order(w, 2, WP, WS, Rs, Rp, kind), WS(2) + 1e-12, WP(2));
        WP(2) = wp2;
        WA = (WS * (WP(1) - WP(2))) ./ (WS .^ 2 - WP(1) * WP(2));
    case 4
        WA = (WS .^ 2 - WP(1) * WP(2)) ./ (WS * (WP(1) - WP(2)));
end
WA = min(abs(WA));
end

function n = __stop_order(w, k, WP, WS, Rs, Rp, kind)
WP(k) = w;
WA = min(abs((WS * (WP(1) - WP(2))) ./ (WS .^ 2 - WP(1) * WP(2))));
if strcmp(kind, 'butter')
    n = log10((10 ^ (0.1 * abs(Rs)) - 1) / (10 ^ (0.1 * abs(Rp)) - 1)) / (2 * log10(WA));
else
    n = acosh(sqrt((10 ^ (0.1 * abs(Rs)) - 1) / (10 ^ (0.1 * abs(Rp)) - 1))) / acosh(WA);
end
end
