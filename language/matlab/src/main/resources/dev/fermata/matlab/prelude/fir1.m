% Filters of finite length by windows.
function [b, a] = fir1(n, Wn, varargin)
if nargin < 2
    error('RunMat:fir1:ArgCount', 'fir1: expected fir1(n, Wn, ...)');
end
if ~isscalar(n) || n < 0 || n ~= round(n)
    error('RunMat:fir1:InvalidOrder', 'fir1: filter order must be a nonnegative integer');
end
Wn = reshape(Wn, 1, []);
if isempty(Wn) || any(Wn <= 0) || any(Wn >= 1) || any(diff(Wn) <= 0)
    error('RunMat:fir1:InvalidFrequency', 'Frequencies must be in range (0,1).');
end
type = '';
window = [];
scaled = true;
for k = 1:numel(varargin)
    option = varargin{k};
    if ischar(option) || isstring(option)
        switch lower(char(option))
            case {'low', 'high', 'bandpass', 'stop', 'dc-0', 'dc-1'}, type = lower(char(option));
            case 'scale', scaled = true;
            case 'noscale', scaled = false;
            otherwise
                error('RunMat:fir1:InvalidOption', 'fir1: invalid option');
        end
    else
        window = option(:)';
    end
end
if isempty(type)
    if numel(Wn) == 1
        type = 'low';
    elseif numel(Wn) == 2
        type = 'bandpass';
    else
        type = 'dc-0';
    end
end
first = any(strcmp(type, {'low', 'stop', 'dc-1'}));
edges = [0, Wn, 1];
pass = mod(0:numel(Wn), 2) == ~first;
if pass(end) && mod(n, 2) == 1
    warning('RunMat:fir1:OddOrder', 'Odd order symmetric FIR filters must have a gain of zero at the Nyquist frequency. The order is being increased by one.');
    n = n + 1;
end
if isempty(window)
    window = hamming(n + 1)';
end
if numel(window) ~= n + 1
    error('RunMat:fir1:InvalidOption', 'The window length must be the same as the filter length.');
end
m = (0:n) - n / 2;
b = zeros(1, n + 1);
for k = find(pass)
    b = b + edges(k + 1) * sinc(edges(k + 1) * m) - edges(k) * sinc(edges(k) * m);
end
b = b .* window;
if scaled
    k = find(pass, 1);
    if k == 1
        b = b / sum(b);
    else
        if edges(k + 1) == 1
            f = 1;
        else
            f = (edges(k) + edges(k + 1)) / 2;
        end
        b = b / abs(exp(-1i * pi * (0:n) * f) * b.');
    end
end
a = 1;
end
