% A step response that is fine and long enough to be measured, and its final value; [] when it grows.
function [y, t, last] = __settled(sys)
y = [];
t = [];
last = dcgain(sys);
if ~isstable(__without_cancelled(sys)) || isinf(last)
    return
end
sys = __without_cancelled(sys);
if sys.Ts ~= 0
    [y, t] = __driven(sys, 'step', max(numel(__time_grid(sys, [])), 100) * abs(sys.Ts) * 1.5, []);
    return
end
base = __time_grid(sys, []);
[y, t] = __driven(sys, 'step', linspace(0, base(end) * 1.5, 10001), []);
y = y(:, 1, 1);
end
