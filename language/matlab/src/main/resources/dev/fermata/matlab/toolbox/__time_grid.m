% The times at which a response is computed: those given, up to one given, or until it has settled.
function t = __time_grid(sys, given)
discrete = sys.Ts ~= 0;
Ts = abs(sys.Ts);
if numel(given) > 1
    t = double(given(:));
    if discrete && abs(t(2) - t(1) - Ts) > 1e-6 * Ts
        error('RunMat:step:InvalidTime', 'When simulating the response of a discrete-time model, the time vector must have the sample time of the model as its step.');
    elseif any(diff(t) <= 0)
        error('RunMat:step:InvalidTime', 'The time vector must be increasing.');
    end
    return
elseif isscalar(given) && (~isnumeric(given) || ~(given > 0) || isinf(given))
    error('RunMat:step:InvalidTime', 'The final time must be a positive finite number.');
end
p = pole(sys);
if discrete
    p = p(abs(p) > 1e-8);
    p = log(p) / Ts;
end
[last, step] = __time_scale(p);
if ~discrete
    last = last + __lti_delay(sys);
end
if discrete
    step = Ts;
    if isempty(given)
        last = min(max(last, 10 * Ts), 1000 * Ts);
    end
end
if isscalar(given)
    last = double(given);
    step = min(step, last / 100);
    if discrete
        step = Ts;
    end
end
count = max(1, floor(last / step + 1e-9));
if ~discrete
    count = min(count, 20000);
    step = last / count;
end
t = (0:count).' * step;
end
