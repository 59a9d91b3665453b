% Shows a polynomial, or gives its text.
function text = polyout(c, name)
if nargin < 2
    name = 's';
end
n = numel(c) - 1;
shown = sprintf('%.5g*%s^%d', c(1), name, n);
for k = 2:numel(c)
    if c(k) < 0
        shown = [shown sprintf(' - %.5g*%s^%d', -c(k), name, n - k + 1)];
    else
        shown = [shown sprintf(' + %.5g*%s^%d', c(k), name, n - k + 1)];
    end
end
if nargout == 0
    disp(shown);
else
    text = shown;
end
end
