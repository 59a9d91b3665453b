% Turns an analog low-pass prototype into the filter asked for, by zeros, poles and gain.
function [z, p, k] = __zpk_filter(z, p, k, Wn, type, analog)
if analog
    u = Wn(:)';
else
    u = 4 * tan(pi * Wn(:)' / 2);
end
degree = numel(p) - numel(z);
switch type
    case 'low'
        k = k * u ^ degree;
        z = z * u;
        p = p * u;
    case 'high'
        k = k * real(prod(-z) / prod(-p));
        z = [u ./ z; zeros(degree, 1)];
        p = u ./ p;
    otherwise
        width = u(2) - u(1);
        center = sqrt(u(1) * u(2));
        if strcmp(type, 'bandpass')
            k = k * width ^ degree;
            z = z * width / 2;
            p = p * width / 2;
            z = [z + sqrt(z .^ 2 - center ^ 2); z - sqrt(z .^ 2 - center ^ 2); zeros(degree, 1)];
            p = [p + sqrt(p .^ 2 - center ^ 2); p - sqrt(p .^ 2 - center ^ 2)];
        else
            k = k * real(prod(-z) / prod(-p));
            z = (width / 2) ./ z;
            p = (width / 2) ./ p;
            z = [z + sqrt(z .^ 2 - center ^ 2); z - sqrt(z .^ 2 - center ^ 2); repmat([1i; -1i] * center, degree, 1)];
            p = [p + sqrt(p .^ 2 - center ^ 2); p - sqrt(p .^ 2 - center ^ 2)];
        end
end
if ~analog
    more = numel(p) - numel(z);
    k = k * real(prod(4 - z) / prod(4 - p));
    z = [(4 + z) ./ (4 - z); -ones(more, 1)];
    p = (4 + p) ./ (4 - p);
end
end
