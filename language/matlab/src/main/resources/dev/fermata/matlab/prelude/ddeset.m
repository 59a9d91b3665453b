% A struct of options for the solvers of delay differential equations.
function options = ddeset(varargin)
names = {'AbsTol', 'Events', 'InitialStep', 'InitialY', 'Jumps', 'MaxStep', 'NormControl', 'OutputFcn', 'OutputSel', 'Refine', 'RelTol', 'Stats'};
options = __options_of('ddeset', names, varargin);
end
