% A struct of options for bvp4c and bvp5c.
function options = bvpset(varargin)
names = {'AbsTol', 'RelTol', 'SingularTerm', 'FJacobian', 'BCJacobian', 'Stats', 'NMax', 'Vectorized'};
options = __options_of('bvpset', names, varargin);
end
