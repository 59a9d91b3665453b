% The difference of averages over 12 and 26 periods, and its average over 9.
function [line, signal] = __macd_lines(x)
line = average(x, 12) - average(x, 26);
signal = average(line, 9);
end

% Each average goes part of the way to the new value.
function y = average(x, periods)
a = 2 / (periods + 1);
y = filter(a, [1, a - 1], x, (1 - a) * x(1));
end
