% The highest gain over frequency and where it is: [gain, w] = getPeakGain(sys).
function [gain, w] = getPeakGain(sys)
__model(sys, 'getPeakGain');
all = [0; __frequencies({sys})];
H = __response(sys, all);
g = zeros(size(all));
for k = 1:numel(all)
    g(k) = norm(H(:, :, k));
end
[gain, at] = max(g);
w = all(at);
if at > 1 && at < numel(all) && isfinite(gain)
    f = @(x) -norm(__response(sys, x));
    [w, low] = fminbnd(f, all(at - 1), all(at + 1), optimset('TolX', 1e-10));
    gain = max(gain, -low);
end
end
