% Rows scaled to -1 to 1; the settings scale others in the same way ('apply') or back ('reverse').
function [y, settings] = mapminmax(x, varargin)
if ischar(x) || isstring(x)
    data = varargin{1};
    s = varargin{2};
    if strcmpi(x, 'reverse')
        y = (data - s.ymin) ./ s.gain + s.xoffset;
    else
        y = (data - s.xoffset) .* s.gain + s.ymin;
    end
    settings = s;
    return
end
low = -1;
high = 1;
if numel(varargin) >= 2
    low = varargin{1};
    high = varargin{2};
end
xmin = min(x, [], 2);
xmax = max(x, [], 2);
range = xmax - xmin;
gain = (high - low) ./ range;
gain(range == 0) = 1;
y = (x - xmin) .* gain + low;
settings = struct('name', 'mapminmax', 'xrows', size(x, 1), 'xmax', xmax, 'xmin', xmin, 'xrange', range, 'yrows', size(x, 1), 'ymax', high, 'ymin', low, ...
    'yrange', high - low, 'gain', gain, 'xoffset', xmin, 'no_change', false);
end
