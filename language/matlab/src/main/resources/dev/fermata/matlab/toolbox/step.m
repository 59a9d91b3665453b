% The step response of models: [y, t, x] = step(sys, tFinal or t); without outputs a plot.
function [y, t, x] = step(varargin)
[models, styles, rest] = __response_arguments(varargin, 'step');
if nargout == 0
    __plot_time(models, styles, rest, 'step', 'Step Response');
    return
end
[y, t, x] = __driven(models{1}, 'step', __first_or_empty(rest), []);
end
