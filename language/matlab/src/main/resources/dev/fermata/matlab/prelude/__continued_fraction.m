% A number as a continued fraction that is close enough, and as a text.
function [n, d, text] = __continued_fraction(x, tol)
if isnan(x) || isinf(x)
    n = sign(x);
    d = 0;
    if isnan(x)
        n = 0;
        text = 'NaN';
    else
        text = num2str(x);
    end
    return
end
previous = [1; 0];
step = round(x);
rest = x - step;
current = [step; 1];
text = int2str(step);
depth = 0;
while rest ~= 0 && abs(x - current(1) / current(2)) >= tol
    turned = 1 / rest;
    step = round(turned);
    rest = turned - step;
    next = current * step + previous;
    previous = current;
    current = next;
    if step < 0
        text = [text ' + 1/(' int2str(step)];
    else
        text = [text ' + 1/(' int2str(step)];
    end
    depth = depth + 1;
end
text = [text repmat(')', 1, depth)];
n = current(1) / sign(current(2));
d = abs(current(2));
end
