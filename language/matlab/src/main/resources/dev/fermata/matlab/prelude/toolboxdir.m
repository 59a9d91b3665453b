% The folder of a toolbox: toolboxdir(name).
function folder = toolboxdir(name)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
folder = fullfile(matlabroot, 'toolbox', char(name));
end
