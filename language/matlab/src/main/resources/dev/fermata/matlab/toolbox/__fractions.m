% The cells of numerators and denominators for what a program gave.
function [N, D] = __fractions(n, d)
gain = isnumeric(n) && isequal(d, 1) && (size(n, 1) > 1 || size(n, 2) > 1);
if isnumeric(n) || islogical(n)
    n = {double(n)};
end
if isnumeric(d) || islogical(d)
    d = {double(d)};
end
if ~iscell(n) || ~iscell(d) || ~all(cellfun(@(p) isnumeric(p) && (isvector(p) || gain), [n(:); d(:)]))
    error('RunMat:tf:InvalidCoefficients', 'tf: invalid coefficients');
end
if gain
    n = num2cell(n{1});
end
if isscalar(d)
    d = repmat(d, size(n));
elseif isscalar(n)
    n = repmat(n, size(d));
end
if ~isequal(size(n), size(d))
    error('RunMat:tf:InvalidCoefficients', 'The "Numerator" and "Denominator" properties must be of the same size.');
end
N = n;
D = d;
for k = 1:numel(n)
    [N{k}, D{k}] = __fraction(n{k}, d{k});
end
end
