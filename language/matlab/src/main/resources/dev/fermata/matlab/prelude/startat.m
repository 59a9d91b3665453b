% Starts timers at a time: a date, a serial date number, or year, month, day, hour, minute, second.
function startat(timers, varargin)
timers = __timer_check(timers, 'startat');
moment = varargin{1};
if ~isdatetime(moment)
    moment = datetime(datenum(varargin{:}), 'ConvertFrom', 'datenum');
end
for k = 1:numel(timers)
    delay = seconds(moment - datetime('now', 'TimeZone', moment.TimeZone));
    if delay < 0
        error('RunMat:timer:startat:past', 'The time given is in the past.');
    end
    t = timers(k);
    __timer_begin(t);
    __timer_call(t, 'StartFcn');
    __timer_arm(t, delay);
end
end
