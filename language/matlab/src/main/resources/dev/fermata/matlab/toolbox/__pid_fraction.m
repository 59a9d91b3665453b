% The transfer function of a controller; integrals of sampled ones are sums of past samples.
function [n, d] = __pid_fraction(C)
if C.Ts == 0
    [one, s] = deal([0 1], [1 0]);
else
    [one, s] = deal([0 abs(C.Ts)], [1 -1]);
end
n = C.Kp;
d = 1;
if C.Ki ~= 0
    [n, d] = __add_fractions(n, d, C.Ki * one, s);
end
if C.Kd ~= 0
    [n, d] = __add_fractions(n, d, C.Kd * s, C.Tf * s + one);
end
[n, d] = __fraction(n, d);
end
