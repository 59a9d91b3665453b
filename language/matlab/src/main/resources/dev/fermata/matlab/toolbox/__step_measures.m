% What is measured of a step response from one value to another.
function info = __step_measures(y, t, first, last, rise, settling)
span = last - first;
low = crossing(y, t, first + rise(1) * span, span);
high = crossing(y, t, first + rise(2) * span, span);
info.RiseTime = high - low;
inside = abs(y - last) <= settling * max(abs(y - last));
info.TransientTime = settled(y, t, last, settling * max(abs(y - last)), inside);
inside = abs(y - last) <= settling * abs(span);
info.SettlingTime = settled(y, t, last, settling * abs(span), inside);
from = find((y - first) / span >= rise(2), 1);
if span == 0 || isempty(from)
    info.SettlingMin = NaN;
    info.SettlingMax = NaN;
else
    info.SettlingMin = min(y(from:end));
    info.SettlingMax = max(y(from:end));
end
if span == 0
    info.Overshoot = Inf;
    info.Undershoot = 0;
else
    relative = (y - first) / span;
    info.Overshoot = max(0, 100 * (max(relative) - 1));
    if info.Overshoot < 1e-9
        info.Overshoot = 0;
    end
    info.Undershoot = max(0, -100 * min(relative));
end
[info.Peak, at] = max(abs(y));
info.PeakTime = t(at);
end

function time = crossing(y, t, level, span)
at = find((y - level) * sign(span) >= 0, 1);
if isempty(at) || span == 0
    time = NaN;
elseif at == 1
    time = t(1);
else
    part = (level - y(at - 1)) / (y(at) - y(at - 1));
    time = t(at - 1) + part * (t(at) - t(at - 1));
end
end

function time = settled(y, t, last, band, inside)
at = find(~inside, 1, 'last');
if isempty(at)
    time = 0;
elseif at == numel(y)
    time = NaN;
else
    edge = last + sign(y(at) - last) * band;
    part = (edge - y(at)) / (y(at + 1) - y(at));
    time = t(at) + part * (t(at + 1) - t(at));
end
end
