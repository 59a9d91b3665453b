% Magnitudes, and continuous phases in degrees.
function [mag, phase] = __magnitude_phase(sys, w)
H = __response(sys, w);
mag = abs(H);
phase = zeros(size(H));
x = 1i * w(:);
period = 1;
if sys.Ts ~= 0
    period = abs(sys.Ts);
    x = exp(x * period);
end
lag = __delay_factor(sys, x);
turn = __lti_delay(sys) * w(:) * period * 180 / pi;
[ny, nu, ~] = size(H);
for i = 1:ny
    for j = 1:nu
        h = reshape(H(i, j, :), [], 1) ./ lag;
        angles = unwrap(angle(h)) * 180 / pi;
        start = 0;
        if sys.Ts == 0
            part = zpk(pick(sys, i, j));
            start = -90 * (sum(part.P{1} == 0) - sum(part.Z{1} == 0));
        end
        if ~isempty(angles) && start ~= 0
            angles = angles - 360 * round((angles(1) - start) / 360);
        end
        phase(i, j, :) = reshape(angles - turn, 1, 1, []);
    end
end
end
