% The response of state-space models from a state: [y, t, x] = initial(sys, x0, t); without outputs a plot.
function [y, t, x] = initial(varargin)
[models, styles, rest] = __response_arguments(varargin, 'initial');
if isempty(rest)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargout == 0
    __plot_time(models, styles, rest, 'initial', 'Response to Initial Conditions');
    return
end
[y, t, x] = __driven(models{1}, 'initial', __first_or_empty(rest(2:end)), rest{1}(:));
end
