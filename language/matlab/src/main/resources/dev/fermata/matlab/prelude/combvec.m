% All combinations of columns of matrices.
function C = combvec(varargin)
C = varargin{1};
for k = 2:nargin
    next = varargin{k};
    C = [repmat(C, 1, size(next, 2)); repelem(next, 1, size(C, 2))];
end
end
