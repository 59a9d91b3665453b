% The frequency response at angular frequencies, one page per frequency.
function H = __response(sys, w)
w = w(:);
x = 1i * w;
if sys.Ts ~= 0
    x = exp(1i * w * abs(sys.Ts));
end
[ny, nu] = channels(sys);
H = zeros(ny, nu, numel(w));
delay = __delay_factor(sys, x);
if isa(sys, 'ss')
    for k = 1:numel(w)
        H(:, :, k) = __value_at(sys, x(k));
    end
    return
end
for i = 1:ny
    for j = 1:nu
        if isa(sys, 'zpk')
            h = repmat(sys.K(i, j), size(x));
            for z = reshape(sys.Z{i, j}, 1, [])
                h = h .* (x - z);
            end
            for p = reshape(sys.P{i, j}, 1, [])
                h = h ./ (x - p);
            end
        else
            h = polyval(sys.Numerator{i, j}, x) ./ polyval(sys.Denominator{i, j}, x);
        end
        H(i, j, :) = reshape(h .* delay, 1, 1, []);
    end
end
end
