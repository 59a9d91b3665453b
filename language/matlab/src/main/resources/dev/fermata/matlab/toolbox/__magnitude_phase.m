% Magnitudes, and continuous phases in degrees.
function [mag, phase] = __magnitude_phase(sys, w)
H = __response(sys, w);
mag = abs(H);
phase = zeros(size(H));
[ny, nu, ~] = size(H);
for i = 1:ny
    for j = 1:nu
        angles = unwrap(angle(reshape(H(i, j, :), [], 1))) * 180 / pi;
        start = 0;
        if sys.Ts == 0
            part = zpk(pick(sys, i, j));
            start = -90 * (sum(part.P{1} == 0) - sum(part.Z{1} == 0));
        end
        if ~isempty(angles) && start ~= 0
            angles = angles - 360 * round((angles(1) - start) / 360);
        end
        phase(i, j, :) = reshape(angles, 1, 1, []);
    end
end
end
