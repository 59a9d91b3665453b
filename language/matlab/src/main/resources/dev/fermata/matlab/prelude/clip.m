% Values limited to a range.
function C = clip(A, lower, upper)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if any(lower > upper, 'all')
    error('RunMat:clip:LowerGreaterThanUpper', 'Lower bound must be less than or equal to upper bound.');
end
C = A;
isNaN = isnan(A);
C = min(max(C, lower), upper);
if any(isNaN, 'all')
    C(isNaN & true(size(C))) = NaN;
end
end
