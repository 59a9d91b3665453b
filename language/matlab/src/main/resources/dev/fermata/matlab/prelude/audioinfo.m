% What a WAV file holds: channels, sample rate, samples, duration in seconds, bits.
function info = audioinfo(filename)
header = __wav_header(filename, 'audioinfo');
fclose(header.id);
info.Filename = which(char(filename));
if isempty(info.Filename)
    info.Filename = fullfile(pwd, char(filename));
    if startsWith(char(filename), filesep)
        info.Filename = char(filename);
    end
end
info.CompressionMethod = 'Uncompressed';
info.NumChannels = header.channels;
info.SampleRate = header.rate;
info.TotalSamples = header.samples;
info.Duration = header.samples / header.rate;
info.Title = [];
info.Comment = [];
info.Artist = [];
info.BitsPerSample = header.bits;
end
