% Regular times over the range of given ones.
function times = __time_steps(old, step, rate)
if ~isempty(rate)
    step = seconds(1 / rate);
end
first = min(old);
last = max(old);
if ischar(step)
    names = {'secondly', 'minutely', 'hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'};
    units = {'second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'};
    place = find(strcmpi(step, names));
    if isempty(place)
        error('RunMat:timetable:InvalidTimeStep', 'Unrecognized time step ''%s''.', step);
    end
    if isduration(old)
        lengths = {seconds(1), minutes(1), hours(1), days(1), days(7), days(30), days(91), days(365)};
        step = lengths{place};
        first = floor(first / step) * step;
        last = floor(last / step) * step;
    else
        lengths = {seconds(1), minutes(1), hours(1), caldays(1), calweeks(1), calmonths(1), calquarters(1), calyears(1)};
        step = lengths{place};
        first = dateshift(first, 'start', units{place});
        last = dateshift(last, 'start', units{place});
    end
end
times = reshape(first:step:last, [], 1);
end
