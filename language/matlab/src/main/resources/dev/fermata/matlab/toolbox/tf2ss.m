% The controllable companion form of transfer functions with a common denominator: [A, B, C, D] = tf2ss(num, den).
function [A, B, C, D] = tf2ss(num, den)
if ~isnumeric(num) || ~isnumeric(den) || ~isvector(den)
    error('RunMat:tf2ss:InvalidInput', 'Coefficients of polynomials are expected.');
end
den = reshape(den(find(den, 1):end), 1, []);
if isempty(den)
    error('RunMat:tf2ss:InvalidInput', 'The denominator must not be zero.');
end
if isvector(num)
    num = reshape(num, 1, []);
end
num = num(:, find(any(num, 1), 1):end);
n = numel(den) - 1;
if size(num, 2) > n + 1
    error('RunMat:tf2ss:Improper', 'Denominator order must be greater than or equal to numerator order.');
end
num = [zeros(size(num, 1), n + 1 - size(num, 2)), num] / den(1);
den = den / den(1);
D = num(:, 1);
A = [-den(2:end); eye(n - 1, n)];
if n == 0
    A = [];
end
B = [ones(min(n, 1), 1); zeros(n - 1, 1)];
C = num(:, 2:end) - D * den(2:end);
end
