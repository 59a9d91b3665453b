% How many different elements a value has: numunique(A), numunique(A, 'rows').
function n = numunique(A, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if ~isempty(varargin)
    n = size(unique(A, varargin{:}), 1);
else
    n = numel(unique(A));
end
end
