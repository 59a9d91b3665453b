% Dates beside the ticks of an axis that holds serial date numbers.
function datetick(varargin)
[ax, args] = __axes_first(varargin);
if isempty(ax)
    ax = gca;
end
axis = 'x';
format = [];
for k = 1:numel(args)
    if isnumeric(args{k})
        format = args{k};
    elseif any(strcmpi(args{k}, {'x', 'y', 'z'}))
        axis = lower(args{k});
    elseif ~any(strcmpi(args{k}, {'keeplimits', 'keepticks'}))
        format = args{k};
    end
end
name = upper(axis);
ticks = get(ax, [name 'Tick']);
if isempty(format)
    span = ticks(end) - ticks(1);
    if span > 365 * 2
        format = 'yyyy';
    elseif span > 60
        format = 'mmmyy';
    elseif span > 2
        format = 'mm/dd';
    else
        format = 'HH:MM';
    end
end
labels = cell(1, numel(ticks));
for k = 1:numel(ticks)
    labels{k} = datestr(ticks(k), format);
end
set(ax, [name 'Tick'], ticks, [name 'TickLabel'], labels);
end
