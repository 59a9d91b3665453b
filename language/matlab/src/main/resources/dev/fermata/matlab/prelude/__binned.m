% Grouping variables put into bins: numbers between edges, times by their parts.
function [T, keys] = __binned(T, keys, bins)
if ~iscell(bins)
    if ischar(bins) || isstring(bins) && isscalar(bins) || isnumeric(bins)
        bins = repmat({bins}, 1, numel(keys));
    else
        bins = cellstr(bins);
    end
end
for k = 1:numel(keys)
    how = bins{k};
    data = T.(keys{k});
    if ischar(how) || isstring(how)
        how = char(how);
        if strcmp(how, 'none')
            continue
        end
        switch how
            case {'second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century'}
                start = dateshift(data, 'start', how);
                formats = struct('second', 'dd-MMM-yyyy HH:mm:ss', 'minute', 'dd-MMM-yyyy HH:mm', 'hour', 'dd-MMM-yyyy HH:mm', ...
                    'day', 'dd-MMM-yyyy', 'week', 'dd-MMM-yyyy', 'month', 'MMM-yyyy', 'quarter', 'MMM-yyyy', 'year', 'yyyy', ...
                    'decade', 'yyyy', 'century', 'yyyy');
                different = unique(start(~isnat(start)));
                value = categorical(string(start, formats.(how)), string(different, formats.(how)), 'Ordinal', true);
            case {'dayname', 'dayofweek'}
                days = {'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'};
                if strcmp(how, 'dayname')
                    value = categorical(weekday(data), 1:7, days, 'Ordinal', true);
                else
                    value = categorical(weekday(data), 'Ordinal', true);
                end
            case {'monthname', 'monthofyear'}
                months = {'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'};
                if strcmp(how, 'monthname')
                    value = categorical(month(data), 1:12, months, 'Ordinal', true);
                else
                    value = categorical(month(data), 'Ordinal', true);
                end
            case 'dayofmonth'
                value = categorical(day(data), 'Ordinal', true);
            case 'hourofday'
                value = categorical(hour(data), 'Ordinal', true);
            otherwise
                error('RunMat:groupsummary:InvalidBins', 'Invalid binning scheme ''%s''.', how);
        end
        name = [how '_' keys{k}];
    else
        value = discretize(data, how, 'categorical');
        name = ['disc_' keys{k}];
    end
    T.(name) = value;
    keys{k} = name;
end
end
