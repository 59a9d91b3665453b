% The gain of a model at frequency zero.
function k = dcgain(sys)
__model(sys, 'dcgain');
at = 0;
if sys.Ts ~= 0
    at = 1;
end
k = __value_at(sys, at);
end
