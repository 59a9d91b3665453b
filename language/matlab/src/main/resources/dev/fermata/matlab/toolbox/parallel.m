% The sum of models.
function sys = parallel(a, b)
if isnumeric(a) && isnumeric(b)
    a = tf(a);
end
sys = a + b;
end
