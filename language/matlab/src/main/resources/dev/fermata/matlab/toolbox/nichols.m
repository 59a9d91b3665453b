% Magnitude over phase: [mag, phase, w] = nichols(sys, w); without outputs a plot.
function [mag, phase, w] = nichols(varargin)
[models, styles, rest] = __response_arguments(varargin, 'nichols');
w = __wanted_frequencies(models, rest);
if nargout > 0
    [mag, phase] = __magnitude_phase(models{1}, w);
    return
end
for k = 1:numel(models)
    [m, p] = __magnitude_phase(models{k}, w);
    style = styles(k);
    if isempty(style{1})
        style = {};
    end
    plot(reshape(p(1, 1, :), [], 1), 20 * log10(reshape(m(1, 1, :), [], 1)), style{:});
    hold on
end
hold off
title('Nichols Chart');
xlabel('Open-Loop Phase (deg)');
ylabel('Open-Loop Gain (dB)');
end
