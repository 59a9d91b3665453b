% Whether a model is of continuous time.
function tf = isct(sys)
tf = __model(sys, 'isct').Ts == 0;
end
