% Straight lines by slope and intercept; without them, through the points in the axes.
function h = refline(m, b)
if nargin == 0
    made = lsline;
else
    if nargin == 1
        if isscalar(m)
            b = 0;
        else
            b = m(2);
            m = m(1);
        end
    end
    limits = xlim;
    made = line(limits, m * limits + b);
end
if nargout > 0
    h = made;
end
end
