% The words that spectral estimates take.
function [range, kind] = __spectrum_options(name, options, real0)
range = 'twosided';
if real0
    range = 'onesided';
end
kind = 'psd';
for k = 1:numel(options)
    word = lower(char(options{k}));
    switch word
        case {'onesided', 'twosided', 'centered'}, range = word;
        case {'psd', 'power'}, kind = word;
        case {'mean', 'maxhold', 'minhold', 'yaxis', 'xaxis'}
        otherwise
            error(['RunMat:' name ':InvalidRange'], [name ': freqrange must be ''onesided'', ''twosided'', or ''centered''; ' ...
                'spectrum type must be ''psd'' or ''power''']);
    end
end
end
