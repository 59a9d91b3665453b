% The loop of two models: sys = feedback(sys1, sys2, sign), negative feedback unless sign is +1.
function sys = feedback(a, b, sign)
if nargin < 2
    b = 1;
end
if nargin < 3
    sign = -1;
end
if isnumeric(a) && isnumeric(b)
    a = tf(a);
end
if ~isnumeric(sign) || ~isscalar(sign) || abs(sign) ~= 1
    error('RunMat:feedback:InvalidSign', 'The sign of the feedback must be 1 or -1.');
end
[a, b] = __lti_pair(a, b, 'feedback');
if __lti_delay(a) > 0 || __lti_delay(b) > 0
    error('RunMat:feedback:Delay', 'Loops of models with delays are not supported. Use pade to approximate the delays.');
end
[ya, ua] = channels(a);
[yb, ub] = channels(b);
if ya ~= ub || ua ~= yb
    if yb * ub == 1 && ya == ua
        b = multiply(b, gainlike(b, eye(ya)));
    else
        error('RunMat:feedback:SizeMismatch', 'The models in a feedback loop must have matching numbers of inputs and outputs.');
    end
end
if isa(a, 'ss')
    sys = ss_loop(a, b, sign);
elseif ya * ua > 1
    sys = __lti_like(ss_loop(ss(a), ss(b), sign), a);
else
    was = a;
    [a, b] = deal(tf(a), tf(b));
    [n1, d1, n2, d2] = deal(a.Numerator{1}, a.Denominator{1}, b.Numerator{1}, b.Denominator{1});
    sys = a;
    d = conv(d1, d2) - sign * conv(n1, n2);
    if ~any(d)
        error('RunMat:feedback:Singular', 'Algebraic loop: the feedback loop has no solution.');
    end
    [sys.Numerator{1}, sys.Denominator{1}] = __fraction(conv(n1, d2), d);
    if isa(was, 'zpk')
        sys = zpk(sys);
    end
end
end

function sys = ss_loop(a, b, sign)
E = eye(size(a.D, 2)) - sign * b.D * a.D;
if rcond(E) < eps
    error('RunMat:feedback:Singular', 'Algebraic loop: the feedback loop has no solution.');
end
F = inv(E);
A = [a.A + sign * a.B * F * b.D * a.C, sign * a.B * F * b.C; ...
    b.B * (eye(size(a.D, 1)) + sign * a.D * F * b.D) * a.C, b.A + sign * b.B * a.D * F * b.C];
B = [a.B * F; b.B * a.D * F];
C = [a.C + sign * a.D * F * b.D * a.C, sign * a.D * F * b.C];
sys = __ss_stacked(a, A, B, C, a.D * F);
end
