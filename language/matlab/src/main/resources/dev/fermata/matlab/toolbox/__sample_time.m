% A sample time: positive, 0 for continuous time, -1 for one that is not given.
function Ts = __sample_time(Ts)
if isempty(Ts)
    Ts = -1;
elseif ~isnumeric(Ts) || ~isscalar(Ts) || ~isreal(Ts) || ~isfinite(Ts) || Ts < 0 && Ts ~= -1
    error('RunMat:tf:InvalidSampleTime', 'tf: sample time must be a finite non-negative scalar');
end
Ts = double(Ts);
end
