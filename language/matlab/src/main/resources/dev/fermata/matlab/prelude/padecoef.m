% The Pade approximation of a delay: [num, den] = padecoef(T, N).
function [num, den] = padecoef(T, N)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2
    N = 1;
end
if ~isscalar(T) || ~isreal(T) || T < 0 || ~isfinite(T)
    error('RunMat:padecoef:InvalidDelay', 'The delay T must be a finite, nonnegative real scalar.');
end
if ~isscalar(N) || N < 0 || N ~= round(N)
    error('RunMat:padecoef:InvalidOrder', 'The order N must be a nonnegative integer.');
end
num = zeros(1, N + 1);
den = zeros(1, N + 1);
num(end) = 1;
den(end) = 1;
c = 1;
for k = 1:N
    c = T * c * (N - k + 1) / (2 * N - k + 1) / k;
    num(N + 1 - k) = c * (-1) ^ k;
    den(N + 1 - k) = c;
end
num = num / den(1);
den = den / den(1);
end
