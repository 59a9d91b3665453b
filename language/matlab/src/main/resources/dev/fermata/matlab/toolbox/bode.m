% Magnitude and phase over frequency: [mag, phase, w] = bode(sys, w); without outputs a plot.
function [mag, phase, w] = bode(varargin)
[models, styles, rest] = __response_arguments(varargin, 'bode');
w = __wanted_frequencies(models, rest);
if nargout == 0
    __plot_bode(models, styles, w, true);
    return
end
[mag, phase] = __magnitude_phase(models{1}, w);
end
