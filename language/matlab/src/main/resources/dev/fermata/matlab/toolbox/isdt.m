% Whether a model is of discrete time.
function tf = isdt(sys)
tf = __model(sys, 'isdt').Ts ~= 0 || isstatic(sys);
end
