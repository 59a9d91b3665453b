% What a delay multiplies the transfer function with at points of the plane.
function factor = __delay_factor(sys, x)
delay = __lti_delay(sys);
if delay == 0
    factor = ones(size(x));
elseif sys.Ts == 0
    factor = exp(-delay * x);
else
    factor = x .^ -delay;
end
end
