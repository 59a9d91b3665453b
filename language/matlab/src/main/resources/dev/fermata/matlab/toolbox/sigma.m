% Singular values of the frequency response: [sv, w] = sigma(sys, w); without outputs a plot.
function [sv, w] = sigma(varargin)
[models, ~, rest] = __response_arguments(varargin, 'sigma');
w = __wanted_frequencies(models, rest);
H = __response(models{1}, w);
sv = zeros(min(size(H, 1), size(H, 2)), numel(w));
for k = 1:numel(w)
    sv(:, k) = svd(H(:, :, k));
end
if nargout == 0
    semilogx(w, 20 * log10(sv));
    title('Singular Values');
    xlabel('Frequency (rad/s)');
    ylabel('Singular Values (dB)');
    clear sv
end
end
