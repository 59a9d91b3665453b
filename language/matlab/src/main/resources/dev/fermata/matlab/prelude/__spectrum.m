% Powers of windowed pieces of a signal, as densities or powers, one-sided, two-sided or centred.
function [pxx, f] = __spectrum(segments, window, nfft, fs, range, kind, real0)
window = window(:);
if isscalar(nfft)
    n = nfft;
    X = zeros(n, size(segments, 2));
    piece = segments .* window;
    for k = 1:n:size(piece, 1)
        part = piece(k:min(k + n - 1, end), :);
        X(1:size(part, 1), :) = X(1:size(part, 1), :) + part;
    end
    X = fft(X, n, 1);
    if isempty(fs)
        f = (0:n - 1)' * 2 * pi / n;
    else
        f = (0:n - 1)' * fs / n;
    end
else
    f = nfft(:);
    if isempty(fs)
        w = f;
    else
        w = 2 * pi * f / fs;
    end
    X = exp(-1i * w * (0:size(segments, 1) - 1)) * (segments .* window);
    n = 0;
end
if strcmp(kind, 'power')
    pxx = abs(X) .^ 2 / sum(window) ^ 2;
elseif isempty(fs)
    pxx = abs(X) .^ 2 / (2 * pi * (window' * window));
else
    pxx = abs(X) .^ 2 / (fs * (window' * window));
end
if n == 0
    return
end
switch range
    case 'onesided'
        if mod(n, 2) == 0
            pxx = pxx(1:n / 2 + 1, :);
            pxx(2:end - 1, :) = 2 * pxx(2:end - 1, :);
        else
            pxx = pxx(1:(n + 1) / 2, :);
            pxx(2:end, :) = 2 * pxx(2:end, :);
        end
        f = f(1:size(pxx, 1));
    case 'centered'
        if mod(n, 2) == 0
            shift = n / 2 - 1;
        else
            shift = (n - 1) / 2;
        end
        pxx = circshift(pxx, shift, 1);
        f = circshift(f, shift);
        if isempty(fs)
            f(1:shift) = f(1:shift) - 2 * pi;
        else
            f(1:shift) = f(1:shift) - fs;
        end
end
end
