% The order of symbols, and whether bits are meant and the average power is one.
function [order, bits, unit] = __modulation_options(args, name)
order = 'gray';
bits = false;
unit = false;
k = 1;
while k <= numel(args)
    if isnumeric(args{k})
        order = double(args{k});
        k = k + 1;
        continue
    end
    word = lower(char(args{k}));
    switch word
        case {'gray', 'bin'}
            order = word;
            k = k + 1;
        case {'inputtype', 'outputtype'}
            bits = strcmpi(args{k + 1}, 'bit');
            k = k + 2;
        case 'unitaveragepower'
            unit = logical(args{k + 1});
            k = k + 2;
        case {'plotconstellation', 'outputdatatype', 'noisevariance'}
            k = k + 2;
        otherwise
            error(['RunMat:' name ':InvalidOption'], 'Unknown option "%s".', char(args{k}));
    end
end
end
