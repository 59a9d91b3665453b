% The samples of a WAV file, a column per channel: [y, Fs] = audioread(filename, [first last], 'double' or 'native').
function [y, Fs] = audioread(filename, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
kind = 'double';
range = [1 Inf];
for k = 1:numel(varargin)
    if ischar(varargin{k}) || isstring(varargin{k})
        kind = lower(char(varargin{k}));
        if ~any(strcmp(kind, {'double', 'native'}))
            error('RunMat:audioread:InvalidArgument', 'The datatype must be ''double'' or ''native''.');
        end
    else
        range = double(varargin{k});
        if numel(range) ~= 2 || any(range < 1) || any(isfinite(range) & range ~= round(range)) || range(1) > range(2)
            error('RunMat:audioread:InvalidArgument', 'The range of samples must be two increasing positive integers.');
        end
    end
end
info = __wav_header(filename, 'audioread');
Fs = info.rate;
last = min(range(2), info.samples);
if range(1) > info.samples || isfinite(range(2)) && range(2) > info.samples
    fclose(info.id);
    error('RunMat:audioread:InvalidArgument', 'The range of samples must be within the file, which has %d samples.', info.samples);
end
count = last - range(1) + 1;
fseek(info.id, (range(1) - 1) * info.channels * info.bits / 8, 'cof');
total = count * info.channels;
if info.format == 3 && info.bits == 32
    y = fread(info.id, total, '*single');
    full = 1;
elseif info.format == 3
    y = fread(info.id, total, 'double');
    full = 1;
elseif info.bits == 8
    y = fread(info.id, total, '*uint8');
    full = 128;
elseif info.bits == 16
    y = fread(info.id, total, '*int16');
    full = 2 ^ 15;
elseif info.bits == 24
    bytes = reshape(fread(info.id, 3 * total, 'uint8'), 3, []);
    y = (bytes(1, :) + 256 * bytes(2, :) + 65536 * bytes(3, :)).';
    y(y >= 2 ^ 23) = y(y >= 2 ^ 23) - 2 ^ 24;
    full = 2 ^ 23;
    if strcmp(kind, 'native')
        y = int32(y);
    end
else
    y = fread(info.id, total, '*int32');
    full = 2 ^ 31;
end
fclose(info.id);
count = floor(numel(y) / info.channels);
y = reshape(y(1:count * info.channels), info.channels, count).';
if strcmp(kind, 'double')
    y = double(y);
    if info.format == 1 && info.bits == 8
        y = y - 128;
    end
    y = y / full;
end
end
