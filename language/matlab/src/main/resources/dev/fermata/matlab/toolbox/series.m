% One model after another.
function sys = series(a, b, outputs, inputs)
if nargin > 2
    sys = mtimes(pick(b, 1:size(b, 1), inputs), pick(a, outputs, 1:size(a, 2)));
elseif isnumeric(a) && isnumeric(b)
    sys = tf(b) * tf(a);
else
    sys = b * a;
end
end
