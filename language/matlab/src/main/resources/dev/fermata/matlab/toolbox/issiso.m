% Whether a model has one input and one output.
function tf = issiso(sys)
tf = isequal(iosize(__model(sys, 'issiso')), [1 1]);
end
