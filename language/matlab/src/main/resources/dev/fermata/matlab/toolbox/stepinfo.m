% Rise time, settling time, overshoot and more: stepinfo(sys), stepinfo(y, t, yfinal, yinit).
function info = stepinfo(data, varargin)
settling = 0.02;
rise = [0.1 0.9];
k = 1;
while k <= numel(varargin)
    if ischar(varargin{k}) || isstring(varargin{k})
        switch lower(char(varargin{k}))
            case 'settlingtimethreshold', settling = varargin{k + 1};
            case 'risetimethreshold', rise = sort(varargin{k + 1});
            case 'risetimelimits', rise = sort(varargin{k + 1});
            otherwise, error('RunMat:stepinfo:InvalidOption', 'Unknown option "%s".', char(varargin{k}));
        end
        varargin(k:k + 1) = [];
    else
        k = k + 1;
    end
end
first = 0;
if isa(data, 'lti')
    [y, t, last] = __settled(data);
    if isempty(y)
        info = struct('RiseTime', NaN, 'TransientTime', NaN, 'SettlingTime', NaN, 'SettlingMin', NaN, 'SettlingMax', NaN, ...
            'Overshoot', NaN, 'Undershoot', NaN, 'Peak', Inf, 'PeakTime', Inf);
        return
    end
else
    y = double(data(:));
    t = (1:numel(y)).';
    if ~isempty(varargin)
        t = double(varargin{1}(:));
    end
    if isscalar(t) && numel(y) > 1
        error('RunMat:stepinfo:SizeMismatch', 'The data and the times must have the same length.');
    end
    last = y(end);
    if numel(varargin) > 1
        last = varargin{2};
    end
    if numel(varargin) > 2
        first = varargin{3};
    end
    if numel(t) ~= numel(y)
        error('RunMat:stepinfo:SizeMismatch', 'The data and the times must have the same length.');
    end
end
info = __step_measures(y, t, first, last, rise, settling);
end
