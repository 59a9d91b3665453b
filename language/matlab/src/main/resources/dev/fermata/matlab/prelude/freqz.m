% The frequency response of a digital filter.
function [H, w] = freqz(b, a, n, fs, varargin)
if nargin < 1
    error('RunMat:freqz:ArgCount', 'freqz: expected freqz(b, a, [n, [fs]])');
end
if nargin < 2 || isempty(a)
    a = 1;
end
if nargin < 3 || isempty(n)
    n = 512;
end
if ~isnumeric(b) || ~isnumeric(a) || ~isvector(b) || ~isvector(a)
    error('RunMat:freqz:InvalidCoefficients', 'freqz: invalid coefficient input');
end
whole = false;
if nargin > 3 && (ischar(fs) || isstring(fs))
    whole = strcmpi(char(fs), 'whole');
    fs = [];
elseif nargin < 4
    fs = [];
end
if ~isempty(varargin)
    fs = varargin{1};
end
if ~isempty(fs) && (~isscalar(fs) || ~(fs > 0) || isinf(fs))
    error('RunMat:freqz:InvalidFs', 'freqz: fs must be a positive finite scalar');
end
b = b(:);
a = a(:);
if isscalar(n)
    if n < 1 || n ~= round(n)
        error('RunMat:freqz:InvalidN', 'freqz: n must be a positive integer');
    end
    if whole
        w = (0:n - 1)' * 2 * pi / n;
    else
        w = (0:n - 1)' * pi / n;
    end
elseif isempty(fs)
    w = n(:);
else
    w = 2 * pi * n(:) / fs;
end
z = exp(-1i * w);
H = polyval(flipud(b), z) ./ polyval(flipud(a), z);
if ~isempty(fs)
    w = w * fs / (2 * pi);
end
end
