% The impulse response of models: [y, t, x] = impulse(sys, tFinal or t); without outputs a plot.
function [y, t, x] = impulse(varargin)
[models, styles, rest] = __response_arguments(varargin, 'impulse');
if nargout == 0
    __plot_time(models, styles, rest, 'impulse', 'Impulse Response');
    return
end
[y, t, x] = __driven(models{1}, 'impulse', __first_or_empty(rest), []);
end
