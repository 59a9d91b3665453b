% What the last arguments of a filter design say.
function [type, analog] = __filter_type(name, Wn, options)
type = '';
analog = false;
for k = 1:numel(options)
    word = lower(char(options{k}));
    switch word
        case 's', analog = true;
        case 'z', analog = false;
        case {'low', 'high', 'bandpass', 'stop'}, type = word;
        otherwise
            error(['RunMat:' name ':InvalidOption'], [name ': invalid option']);
    end
end
if isempty(type)
    if numel(Wn) == 2
        type = 'bandpass';
    else
        type = 'low';
    end
end
if strcmp(type, 'low') && numel(Wn) == 2
    type = 'bandpass';
end
if ~any(numel(Wn) == [1 2]) || any(Wn <= 0) || ~analog && any(Wn >= 1) || numel(Wn) == 2 && Wn(1) >= Wn(2)
    if analog
        error(['RunMat:' name ':InvalidFrequency'], 'The cutoff frequencies must be greater than 0.');
    end
    error(['RunMat:' name ':InvalidFrequency'], 'The cutoff frequencies must be within the interval of (0,1).');
end
end
