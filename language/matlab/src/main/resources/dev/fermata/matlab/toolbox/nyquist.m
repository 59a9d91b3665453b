% The frequency response in the complex plane: [re, im, w] = nyquist(sys, w); without outputs a plot.
function [re, im, w] = nyquist(varargin)
[models, styles, rest] = __response_arguments(varargin, 'nyquist');
w = __wanted_frequencies(models, rest);
if nargout > 0
    H = __response(models{1}, w);
    re = real(H);
    im = imag(H);
    return
end
for k = 1:numel(models)
    H = reshape(__response(models{k}, w), [], numel(w));
    H = H(1, :);
    style = styles(k);
    if isempty(style{1})
        style = {};
    end
    plot([real(H), NaN, real(H)], [imag(H), NaN, -imag(H)], style{:});
    hold on
end
plot(-1, 0, 'r+');
hold off
title('Nyquist Diagram');
xlabel('Real Axis');
ylabel('Imaginary Axis');
end
