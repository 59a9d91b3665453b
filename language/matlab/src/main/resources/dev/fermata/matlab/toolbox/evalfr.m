% The value of a model at a complex frequency.
function H = evalfr(sys, x)
H = __value_at(__model(sys, 'evalfr'), x);
end
