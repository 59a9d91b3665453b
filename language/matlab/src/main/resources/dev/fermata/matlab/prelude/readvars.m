% The columns of a file, one output for each: [a, b, ...] = readvars(file, options...).
function varargout = readvars(file, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
T = readtable(file, varargin{:});
count = max(1, nargout);
if count > width(T)
    error('RunMat:readvars:TooManyOutputs', 'Too many output arguments.');
end
varargout = cell(1, count);
for k = 1:count
    varargout{k} = T.(k);
end
end
