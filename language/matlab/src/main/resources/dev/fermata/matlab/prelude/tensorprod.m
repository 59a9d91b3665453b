% The product of two arrays, summed over pairs of dimensions.
function C = tensorprod(A, B, varargin)
dimsA = [];
dimsB = [];
count = [];
k = 1;
while k <= numel(varargin)
    if (ischar(varargin{k}) || isstring(varargin{k})) && strcmpi(varargin{k}, 'NumDimensionsA')
        count = varargin{k + 1};
        k = k + 2;
    elseif (ischar(varargin{k}) || isstring(varargin{k})) && strcmpi(varargin{k}, 'all')
        dimsA = 1:max(ndims(A), ndims(B));
        dimsB = dimsA;
        k = k + 1;
    else
        if k == 1
            dimsA = varargin{k};
        end
        dimsB = varargin{k};
        k = k + 1;
    end
end
if isempty(count)
    count = max([ndims(A) dimsA]);
end
countB = max([ndims(B) dimsB]);
sizeA = size(A, 1:count);
sizeB = size(B, 1:countB);
if ~isequal(sizeA(dimsA), sizeB(dimsB))
    error('RunMat:tensorprod:DimensionMismatch', 'Sizes of the contracted dimensions must match.');
end
freeA = setdiff(1:count, dimsA);
freeB = setdiff(1:countB, dimsB);
left = reshape(permute(A, [freeA dimsA]), prod(sizeA(freeA)), prod(sizeA(dimsA)));
if isempty(dimsB) && isscalar(B)
    right = B;
else
    right = reshape(permute(B, [dimsB freeB]), prod(sizeB(dimsB)), prod(sizeB(freeB)));
end
C = reshape(left * right, [sizeA(freeA) sizeB(freeB) 1 1]);
end
