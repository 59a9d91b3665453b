% Upper and lower envelopes of a signal: from the analytic signal, moving root mean squares, or peaks.
function [yupper, ylower] = envelope(x, n, method)
if ~isreal(x) || ~isnumeric(x) || ~all(isfinite(x(:)))
    error('RunMat:envelope:InvalidSignal', 'envelope: x must be a finite real numeric vector or matrix');
end
if nargin < 3
    method = 'analytic';
end
row = isrow(x);
if row
    x = x.';
end
if nargin > 1 && (~isscalar(n) || n < 1 || n ~= round(n))
    error('RunMat:envelope:InvalidLength', 'envelope: n must be a positive integer scalar');
end
middle = mean(x, 1);
centered = x - middle;
switch lower(char(method))
    case 'analytic'
        if nargin < 2
            amplitude = abs(hilbert(centered));
        else
            t = 0.5 * ((1 - n) / 2:(n - 1) / 2)';
            h = sinc(t) .* exp(1i * pi * t) .* kaiser(n, 8);
            h = h / sum(real(h));
            amplitude = zeros(size(x));
            for k = 1:size(x, 2)
                amplitude(:, k) = abs(conv(centered(:, k), h, 'same'));
            end
        end
        yupper = middle + amplitude;
        ylower = middle - amplitude;
    case 'rms'
        amplitude = sqrt(movmean(centered .^ 2, n, 1));
        yupper = middle + amplitude;
        ylower = middle - amplitude;
    case 'peak'
        yupper = zeros(size(x));
        ylower = yupper;
        for k = 1:size(x, 2)
            yupper(:, k) = peaks_line(x(:, k), n);
            ylower(:, k) = -peaks_line(-x(:, k), n);
        end
    otherwise
        error('RunMat:envelope:InvalidMethod', 'envelope: method must be ''analytic'', ''rms'', or ''peak''');
end
if row
    yupper = yupper.';
    ylower = ylower.';
end
end

function y = peaks_line(x, n)
[p, at] = findpeaks(x, 'MinPeakDistance', n);
if numel(at) < 2
    y = max(x) * ones(size(x));
    return
end
y = interp1([1; at(:); numel(x)], [x(1); p(:); x(end)], (1:numel(x))', 'spline');
if at(1) == 1 || at(end) == numel(x)
    y = interp1(at(:), p(:), (1:numel(x))', 'spline', 'extrap');
end
end
