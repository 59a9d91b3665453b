% The k largest (or with 'smallest' the smallest) elements along a dimension, and where they are.
function [B, I] = topk(A, k, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
dim = find(size(A) ~= 1, 1);
if isempty(dim)
    dim = 1;
end
smallest = false;
for i = 1:numel(varargin)
    if isnumeric(varargin{i})
        dim = varargin{i};
    elseif strcmpi(varargin{i}, 'smallest')
        smallest = true;
    elseif ~strcmpi(varargin{i}, 'largest')
        error('RunMat:topk:InvalidArgument', 'Invalid option ''%s''.', char(varargin{i}));
    end
end
if smallest
    [B, I] = mink(A, k, dim);
else
    [B, I] = maxk(A, k, dim);
end
end
