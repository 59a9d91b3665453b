% Draws magnitudes over frequency.
function bodemag(varargin)
[models, styles, rest] = __response_arguments(varargin, 'bodemag');
__plot_bode(models, styles, __wanted_frequencies(models, rest), false);
end
