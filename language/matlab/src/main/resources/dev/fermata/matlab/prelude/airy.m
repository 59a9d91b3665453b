% Airy functions of real numbers: 0 Ai, 1 its derivative, 2 Bi, 3 its derivative.
function w = airy(k, z)
if nargin < 2
    z = k;
    k = 0;
end
if ~isreal(z) || ~isreal(k)
    error('RunMat:airy:InvalidInput', 'Input must be real.');
end
if ~ismember(k, 0:3)
    error('RunMat:airy:InvalidInput', 'K must be 0, 1, 2, or 3.');
end
w = zeros(size(z));
for i = 1:numel(z)
    x = abs(z(i));
    t = 2 / 3 * x ^ 1.5;
    if x == 0
        values = [3 ^ (-2/3) / gamma(2/3), -3 ^ (-1/3) / gamma(1/3), 3 ^ (-1/6) / gamma(2/3), 3 ^ (1/6) / gamma(1/3)];
        w(i) = values(k + 1);
    elseif z(i) > 0
        switch k
            case 0
                w(i) = sqrt(x / 3) / pi * besselk(1/3, t);
            case 1
                w(i) = -x / (pi * sqrt(3)) * besselk(2/3, t);
            case 2
                w(i) = sqrt(x / 3) * (besseli(-1/3, t) + besseli(1/3, t));
            case 3
                w(i) = x / sqrt(3) * (besseli(-2/3, t) + besseli(2/3, t));
        end
    else
        switch k
            case 0
                w(i) = sqrt(x) / 3 * (besselj(1/3, t) + besselj(-1/3, t));
            case 1
                w(i) = x / 3 * (besselj(2/3, t) - besselj(-2/3, t));
            case 2
                w(i) = sqrt(x / 3) * (besselj(-1/3, t) - besselj(1/3, t));
            case 3
                w(i) = x / sqrt(3) * (besselj(-2/3, t) + besselj(2/3, t));
        end
    end
end
end
