% All gain and phase margins of a model with their frequencies, and whether its closed loop is stable.
function info = allmargin(sys)
__model(sys, 'allmargin');
model = tf(sys);
[n, d] = deal(model.Numerator{1}, model.Denominator{1});
if __lti_delay(model) == 0 && model.Ts == 0
    [wg, wp] = continuous(n, d);
else
    [wg, wp] = searched(model);
end
info.GainMargin = zeros(1, 0);
info.GMFrequency = zeros(1, 0);
for w = wg
    h = real(reshape(__response(model, w), 1, 1));
    if h < 0 && isfinite(h)
        info.GainMargin(end + 1) = -1 / h;
        info.GMFrequency(end + 1) = w;
    end
end
info.PhaseMargin = zeros(1, 0);
info.PMFrequency = zeros(1, 0);
for w = wp
    h = reshape(__response(model, w), 1, 1);
    if isfinite(h)
        info.PhaseMargin(end + 1) = mod(angle(h) * 180 / pi, 360) - 180;
        info.PMFrequency(end + 1) = w;
    end
end
info.DelayMargin = mod(info.PhaseMargin, 360) * pi / 180 ./ info.PMFrequency;
info.DMFrequency = info.PMFrequency;
info.Stable = NaN;
if __lti_delay(model) == 0
    info.Stable = isstable(feedback(model, 1));
end
end

% Where n(jw)/d(jw) is real, and where it has magnitude one: roots of polynomials of w.
function [wg, wp] = continuous(n, d)
turn = 1i .^ (numel(n) - 1:-1:0);
N = n .* turn;
D = d .* turn;
wg = positive(imag(conv(N, conj(D))));
wp = positive(real(conv(N, conj(N)) - conv(D, conj(D))));
end

function w = positive(p)
p(abs(p) <= 1e-14 * max(abs(p))) = 0;
r = roots(p);
w = unique(real(r(abs(imag(r)) <= 1e-6 * abs(r) & real(r) > 1e-10))).';
end

% The same for models that are no fractions of jw, from values at many frequencies.
function [wg, wp] = searched(model)
if model.Ts ~= 0
    w = unique([logspace(-5, 0, 4000), linspace(1e-5, 1, 4000)]) * pi / abs(model.Ts);
else
    range = __frequencies({model});
    w = logspace(log10(range(1)), log10(range(end)), 8000);
end
h = @(w) reshape(__response(model, w), 1, []);
H = h(w);
wg = changes(w, imag(H), @(x) imag(h(x)));
wp = changes(w, abs(H) - 1, @(x) abs(h(x)) - 1);
if model.Ts ~= 0
    wg(end + 1) = pi / abs(model.Ts);
end
end

function at = changes(w, values, f)
at = zeros(1, 0);
for k = find(values(1:end - 1) .* values(2:end) < 0)
    at(end + 1) = fzero(f, [w(k) w(k + 1)]);
end
end
