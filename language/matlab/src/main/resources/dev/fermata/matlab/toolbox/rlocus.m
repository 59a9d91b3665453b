% The poles of the closed loop over its gain: [r, k] = rlocus(sys, k), a row per branch; without outputs a plot.
function [r, k] = rlocus(varargin)
[models, ~, rest] = __response_arguments(varargin, 'rlocus');
sys = models{1};
if ~issiso(sys)
    error('RunMat:rlocus:UnsupportedModel', 'Root loci need models with one input and one output.');
end
model = tf(sys);
[n, d] = deal(model.Numerator{1}, model.Denominator{1});
if isempty(rest)
    k = gains(n, d);
else
    k = reshape(double(rest{1}), 1, []);
end
count = numel(d(find(d, 1):end)) - 1;
r = zeros(count, numel(k));
last = [];
for i = 1:numel(k)
    now = roots(d + k(i) * n);
    now = [now; Inf(count - numel(now), 1)];
    if ~isempty(last)
        now = matched(last, now(1:count));
    end
    r(:, i) = now(1:count);
    last = now(1:count);
end
if nargout > 0
    return
end
plot(real(r).', imag(r).');
hold on
p = roots(d);
z = roots(n);
plot(real(p), imag(p), 'x', real(z), imag(z), 'o');
hold off
title('Root Locus');
xlabel('Real Axis (seconds^{-1})');
ylabel('Imaginary Axis (seconds^{-1})');
clear r
end

% Gains from 0 on, over the range in which poles move, with those at which branches meet.
function k = gains(n, d)
w = max(numel(polyder(n)) + numel(d), numel(polyder(d)) + numel(n)) - 1;
a = conv(polyder(n), d);
b = conv(n, polyder(d));
difference = [zeros(1, w - numel(a)) a] - [zeros(1, w - numel(b)) b];
meet = roots(difference);
at = -polyval(d, meet) ./ polyval(n, meet);
at = real(at(abs(imag(at)) < 1e-6 * abs(at) & real(at) > 0 & isfinite(at)));
scale = norm(d) / norm(n);
k = unique([0; at; logspace(-3, 3, 120).' * scale]).';
end

% New roots in the order of the last ones, each next to its predecessor.
function result = matched(last, now)
result = now;
free = true(size(now));
for i = 1:numel(last)
    gap = abs(now - last(i));
    gap(~free) = Inf;
    gap(isnan(gap)) = Inf;
    [~, at] = min(gap);
    if ~free(at)
        at = find(free, 1);
    end
    result(i) = now(at);
    free(at) = false;
end
end
