% Gain and phase margins: [Gm, Pm, Wcg, Wcp] = margin(sys); without outputs a plot.
function [Gm, Pm, Wcg, Wcp] = margin(sys, varargin)
if isnumeric(sys) && nargin >= 3
    [Gm, Pm, Wcg, Wcp] = of_data(sys(:), varargin{1}(:), varargin{2}(:));
    return
end
__model(sys, 'margin');
if ~issiso(sys)
    error('RunMat:margin:InvalidInput', 'Margins need models with one input and one output.');
end
all = allmargin(sys);
[Gm, Wcg] = deal(Inf, NaN);
if ~isempty(all.GainMargin)
    [~, at] = min(abs(log(all.GainMargin)));
    [Gm, Wcg] = deal(all.GainMargin(at), all.GMFrequency(at));
end
[Pm, Wcp] = deal(Inf, NaN);
if ~isempty(all.PhaseMargin)
    [~, at] = min(abs(all.PhaseMargin));
    [Pm, Wcp] = deal(all.PhaseMargin(at), all.PMFrequency(at));
end
if nargout == 0
    __plot_bode({sys}, {''}, __frequencies({sys}), true);
    subplot(2, 1, 1);
    title(sprintf('Gm = %.3g dB (at %.3g rad/s), Pm = %.3g deg (at %.3g rad/s)', 20 * log10(Gm), Wcg, Pm, Wcp));
    clear Gm
end
end

function [Gm, Pm, Wcg, Wcp] = of_data(mag, phase, w)
[Gm, Pm, Wcg, Wcp] = deal(Inf, Inf, NaN, NaN);
at = find((phase(1:end - 1) + 180) .* (phase(2:end) + 180) <= 0 & abs(diff(phase)) < 180, 1);
if ~isempty(at)
    part = (-180 - phase(at)) / (phase(at + 1) - phase(at));
    Wcg = exp(log(w(at)) + part * log(w(at + 1) / w(at)));
    Gm = 1 / exp(log(mag(at)) + part * log(mag(at + 1) / mag(at)));
end
at = find((mag(1:end - 1) - 1) .* (mag(2:end) - 1) <= 0, 1);
if ~isempty(at)
    part = -log(mag(at)) / log(mag(at + 1) / mag(at));
    Wcp = exp(log(w(at)) + part * log(w(at + 1) / w(at)));
    Pm = 180 + phase(at) + part * (phase(at + 1) - phase(at));
end
end
