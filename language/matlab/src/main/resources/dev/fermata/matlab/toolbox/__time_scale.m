% How long responses with these poles take, and how fine their times must be.
function [last, step] = __time_scale(p)
p = p(abs(p) > 1e-8);
if isempty(p)
    last = 1;
    step = 0.01;
    return
end
decay = real(p);
slow = max(decay(decay < -1e-8 * abs(p)));
if any(decay > 1e-8 * abs(p))
    last = min(10, log(1e3)) / max(decay);
    if ~isempty(slow)
        last = max(last, 0);
    end
elseif any(abs(decay) <= 1e-8 * abs(p))
    last = 2 * pi * 8 / min(abs(p(abs(decay) <= 1e-8 * abs(p))));
else
    last = log(1 / 5e-4) / -slow;
end
magnitude = 10 ^ floor(log10(last));
last = ceil(last / magnitude * 2 - 1e-9) / 2 * magnitude;
fast = max(abs(p(abs(p) < 1e4 * min(abs(p)))));
step = min(last / 200, pi / (10 * fast));
step = max(step, last / 5000);
end
