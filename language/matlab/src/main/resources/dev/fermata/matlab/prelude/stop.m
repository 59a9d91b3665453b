% Stops timers.
function stop(timers)
timers = __timer_check(timers, 'stop');
for k = 1:numel(timers)
    __timer_end(timers(k));
end
end
