% A sample time: positive, 0 for continuous time, -1 for one that is not given.
function Ts = __sample_time(Ts)
if isempty(Ts)
    Ts = -1;
elseif ~isnumeric(Ts) || ~isscalar(Ts) || ~isreal(Ts) || ~isfinite(Ts) || Ts < 0 && Ts ~= -1
    error('RunMat:tf:InvalidSampleTime', 'The sample time must be a nonnegative scalar, or -1 when it is unspecified.');
end
Ts = double(Ts);
end
