% The text of a model below its name.
function __lti_show(sys)
[ny, nu] = channels(sys);
if ny == 0 || nu == 0
    names = struct('tf', 'transfer function', 'zpk', 'zero-pole-gain model', 'ss', 'state-space model');
    fprintf(' \nEmpty %s.\n', names.(class(sys)));
    return
end
fprintf(' \n');
if isa(sys, 'pid')
    __pid_show(sys);
    return
elseif isa(sys, 'ss')
    __ss_show(sys);
else
    __channels_show(sys, ny, nu);
end
static = isstatic(sys);
if sys.Ts > 0
    fprintf('Sample time: %s %s\n', __number_text(sys.Ts), sys.TimeUnit);
elseif sys.Ts < 0 && ~static
    fprintf('Sample time: unspecified\n');
end
kind = struct('tf', 'transfer function', 'zpk', 'zero/pole/gain model', 'ss', 'state-space model');
if static
    fprintf('Static gain.\n');
elseif sys.Ts == 0
    fprintf('Continuous-time %s.\n', kind.(class(sys)));
else
    fprintf('Discrete-time %s.\n', kind.(class(sys)));
end
fprintf('Model Properties\n');
end
