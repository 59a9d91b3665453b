% Transforms of overlapping pieces of a signal over time.
function [s, f, t, ps, fc, tc] = spectrogram(x, window, noverlap, nfft, fs, varargin)
if nargin < 1
    error('RunMat:spectrogram:ArgCount', 'spectrogram: expected spectrogram(x, [win, [nOverlap, [freqSpec, [Fs, [freqRange_or_spectrumType]]]]])');
end
if ~isnumeric(x) || ~isvector(x) || isempty(x)
    error('RunMat:spectrogram:InvalidSignal', 'spectrogram: x must be a nonempty numeric vector');
end
if nargin < 2, window = []; end
if nargin < 3, noverlap = []; end
if nargin < 4, nfft = []; end
options = varargin;
if nargin > 4 && (ischar(fs) || isstring(fs))
    options = [{fs}, options];
    fs = [];
elseif nargin < 5
    fs = [];
end
x = double(x(:));
[window, noverlap] = __segments('spectrogram', numel(x), window, noverlap);
window = window(:);
L = numel(window);
if isempty(nfft)
    nfft = max(256, 2 ^ nextpow2(L));
end
[range, kind] = __spectrum_options('spectrogram', options, isreal(x));
starts = 1:L - noverlap:numel(x) - L + 1;
pieces = zeros(L, numel(starts));
for j = 1:numel(starts)
    pieces(:, j) = x(starts(j):starts(j) + L - 1);
end
[ps, f] = __spectrum(pieces, window, nfft, fs, range, kind, isreal(x));
rate = fs;
if isempty(fs)
    rate = 2 * pi;
end
if isscalar(nfft)
    s = fft(pieces .* window, nfft, 1);
    if strcmp(range, 'onesided')
        s = s(1:numel(f), :);
    elseif strcmp(range, 'centered')
        s = circshift(s, floor((nfft - 1) / 2), 1);
    end
else
    s = exp(-1i * 2 * pi * f / rate * (0:L - 1)) * (pieces .* window);
end
t = ((starts - 1) + L / 2) / rate;
if nargout > 4
    fc = repmat(f, 1, numel(t));
    tc = repmat(t, numel(f), 1);
end
end
