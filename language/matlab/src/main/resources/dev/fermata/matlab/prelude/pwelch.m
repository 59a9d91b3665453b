% The power spectral density of a signal from overlapping pieces, by P. Welch.
function [pxx, f] = pwelch(x, window, noverlap, nfft, fs, varargin)
if nargin < 1
    error('RunMat:pwelch:ArgCount', 'pwelch: expected pwelch(x, [window, [noverlap, [nfft_or_f, [fs, [freqrange_or_scale]]]]])');
end
if ~isnumeric(x) || isempty(x)
    error('RunMat:pwelch:InvalidSignal', 'pwelch: x must be a nonempty numeric vector or 2-D matrix');
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
if isrow(x)
    x = x.';
end
x = double(x);
[window, noverlap] = __segments('pwelch', size(x, 1), window, noverlap);
L = numel(window);
if isempty(nfft)
    nfft = max(256, 2 ^ nextpow2(L));
end
if ~isempty(fs) && (~isscalar(fs) || ~(fs > 0))
    error('RunMat:pwelch:InvalidFs', 'pwelch: fs must be a positive finite scalar');
end
[range, kind] = __spectrum_options('pwelch', options, isreal(x));
starts = 1:L - noverlap:size(x, 1) - L + 1;
pxx = [];
for k = 1:size(x, 2)
    pieces = zeros(L, numel(starts));
    for j = 1:numel(starts)
        pieces(:, j) = x(starts(j):starts(j) + L - 1, k);
    end
    [p, f] = __spectrum(pieces, window, nfft, fs, range, kind, isreal(x));
    pxx(:, k) = mean(p, 2);
end
end
