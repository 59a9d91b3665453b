% Two models with the same inputs and outputs; one with a single channel is repeated.
function [a, b] = __same_channels(a, b)
[ya, ua] = channels(a);
[yb, ub] = channels(b);
if ya == yb && ua == ub
    return
end
if ya * ua == 1
    a = __repeated_channel(a, yb, ub);
elseif yb * ub == 1
    b = __repeated_channel(b, ya, ua);
else
    error('RunMat:plus:SizeMismatch', 'The models must have the same number of inputs and outputs.');
end
end
