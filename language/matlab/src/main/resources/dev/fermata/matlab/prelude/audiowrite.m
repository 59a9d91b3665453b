% Writes samples to a WAV file: audiowrite(filename, y, Fs, 'BitsPerSample', 8, 16, 24, 32 or 64).
function audiowrite(filename, y, Fs, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if ~isnumeric(y) || ndims(y) > 2 || isempty(y) || ~isreal(y)
    error('RunMat:audiowrite:InvalidData', 'Audio data must be a nonempty real matrix with a column per channel.');
elseif ~isnumeric(Fs) || ~isscalar(Fs) || ~(Fs > 0) || Fs ~= round(Fs)
    error('RunMat:audiowrite:InvalidSampleRate', 'The sample rate must be a positive integer.');
end
file = char(filename);
[~, ~, extension] = fileparts(file);
if ~any(strcmpi(extension, {'.wav', '.wave'}))
    error('RunMat:audiowrite:UnsupportedFile', 'The file extension "%s" is not supported; use .wav.', extension);
end
bits = 16;
switch class(y)
    case 'uint8', bits = 8;
    case 'int32', bits = 32;
    case 'single', bits = 32;
end
for k = 1:2:numel(varargin) - 1
    if strcmpi(varargin{k}, 'BitsPerSample')
        bits = double(varargin{k + 1});
    elseif ~any(strcmpi(varargin{k}, {'Title', 'Artist', 'Comment', 'BitRate', 'Quality'}))
        error('RunMat:audiowrite:InvalidOption', 'Unknown option "%s".', char(varargin{k}));
    end
end
if ~any(bits == [8 16 24 32 64])
    error('RunMat:audiowrite:InvalidBits', 'The bits per sample must be 8, 16, 24, 32 or 64.');
end
isFloat = isfloat(y) && bits >= 32;
switch class(y)
    case 'uint8', x = (double(y) - 128) / 128;
    case 'int16', x = double(y) / 2 ^ 15;
    case 'int32', x = double(y) / 2 ^ 31;
    otherwise, x = double(y);
end
if ~isFloat && any(x(:) > 1 | x(:) < -1)
    warning('RunMat:audiowrite:dataClipped', 'Data clipped when writing file.');
end
[count, channels] = size(x);
samples = reshape(x.', [], 1);
id = fopen(file, 'w', 'ieee-le');
if id < 0
    error('RunMat:audiowrite:CannotWrite', 'Unable to open file ''%s'' for writing.', file);
end
bytes = count * channels * bits / 8;
fwrite(id, uint8('RIFF'), 'uint8');
fwrite(id, 36 + bytes + mod(bytes, 2), 'uint32');
fwrite(id, uint8('WAVEfmt '), 'uint8');
fwrite(id, 16, 'uint32');
fwrite(id, [1 + 2 * isFloat, channels], 'uint16');
fwrite(id, [Fs, Fs * channels * bits / 8], 'uint32');
fwrite(id, [channels * bits / 8, bits], 'uint16');
fwrite(id, uint8('data'), 'uint8');
fwrite(id, bytes, 'uint32');
whole = min(max(round(samples * 2 ^ (bits - 1)), -2 ^ (bits - 1)), 2 ^ (bits - 1) - 1);
if isFloat && bits == 32
    fwrite(id, samples, 'single');
elseif isFloat
    fwrite(id, samples, 'double');
elseif bits == 8
    fwrite(id, whole + 128, 'uint8');
elseif bits == 16
    fwrite(id, whole, 'int16');
elseif bits == 24
    whole = mod(whole, 2 ^ 24).';
    fwrite(id, [mod(whole, 256); mod(floor(whole / 256), 256); floor(whole / 65536)], 'uint8');
else
    fwrite(id, whole, 'int32');
end
if mod(bytes, 2) == 1
    fwrite(id, 0, 'uint8');
end
fclose(id);
end
