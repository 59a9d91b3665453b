% The power spectral density of a signal from one transform.
function [pxx, f] = periodogram(x, window, nfft, fs, varargin)
if nargin < 1
    error('RunMat:periodogram:ArgCount', 'periodogram: expected periodogram(x, [window, [nfft_or_f, [fs, [freqrange_or_scale]]]])');
end
if ~isnumeric(x) || isempty(x)
    error('RunMat:periodogram:InvalidSignal', 'periodogram: x must be a nonempty numeric vector or 2-D matrix');
end
options = varargin;
if nargin > 3 && (ischar(fs) || isstring(fs))
    options = [{fs}, options];
    fs = [];
elseif nargin < 4
    fs = [];
end
if isrow(x)
    x = x.';
end
N = size(x, 1);
if nargin < 2 || isempty(window)
    window = rectwin(N);
elseif numel(window) ~= N
    error('RunMat:periodogram:InvalidWindow', 'periodogram: window must be a finite real vector matching the signal length');
end
if nargin < 3 || isempty(nfft)
    nfft = max(256, 2 ^ nextpow2(N));
end
if ~isempty(fs) && (~isscalar(fs) || ~(fs > 0))
    error('RunMat:periodogram:InvalidFs', 'periodogram: fs must be a positive finite scalar');
end
[range, kind] = __spectrum_options('periodogram', options, isreal(x));
[pxx, f] = __spectrum(double(x), window, nfft, fs, range, kind, isreal(x));
end
