% Starts timers: their functions are called as their properties say.
function start(timers)
timers = __timer_check(timers, 'start');
for k = 1:numel(timers)
    t = timers(k);
    __timer_begin(t);
    __timer_call(t, 'StartFcn');
    __timer_arm(t, t.StartDelay);
end
end
