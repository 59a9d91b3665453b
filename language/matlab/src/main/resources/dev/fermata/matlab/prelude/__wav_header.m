% What the header of a WAV file says; the file stays open at its samples.
function info = __wav_header(file, name)
if ~ischar(file) && ~(isstring(file) && isscalar(file))
    error(['RunMat:' name ':InvalidArgument'], 'The filename must be a character vector or string scalar.');
end
file = char(file);
id = fopen(file, 'r', 'ieee-le');
if id < 0
    error(['RunMat:' name ':Io'], 'The filename specified was not found in the MATLAB path.');
end
info.id = id;
info.format = 0;
info.channels = 0;
info.bits = 0;
info.bytes = -1;
head = fread(id, 12, '*uint8');
if numel(head) < 12 || ~strcmp(char(head(1:4).'), 'RIFF') || ~strcmp(char(head(9:12).'), 'WAVE')
    fclose(id);
    error(['RunMat:' name ':UnsupportedFormat'], 'The file type is not supported.');
end
while true
    mark = fread(id, 4, '*uint8');
    length = fread(id, 1, 'uint32');
    if numel(mark) < 4 || isempty(length)
        break
    end
    switch char(mark.')
        case 'fmt '
            start = ftell(id);
            info.format = fread(id, 1, 'uint16');
            info.channels = fread(id, 1, 'uint16');
            info.rate = fread(id, 1, 'uint32');
            fread(id, 1, 'uint32');
            info.frame = fread(id, 1, 'uint16');
            info.bits = fread(id, 1, 'uint16');
            if info.format == 65534 && length >= 26
                fread(id, 4, 'uint16');
                info.format = fread(id, 1, 'uint16');
            end
            fseek(id, start + length + mod(length, 2), 'bof');
        case 'data'
            info.bytes = length;
            break
        otherwise
            fseek(id, length + mod(length, 2), 'cof');
    end
end
supported = info.format == 1 && any(info.bits == [8 16 24 32]) || info.format == 3 && any(info.bits == [32 64]);
if info.bytes < 0 || ~supported || info.channels < 1
    fclose(id);
    error(['RunMat:' name ':UnsupportedFormat'], 'The file type is not supported.');
end
info.samples = floor(info.bytes / (info.channels * info.bits / 8));
end
