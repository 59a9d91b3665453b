% The coefficients of the transfer functions of a state-space model: [num, den] = ss2tf(A, B, C, D, input).
function [num, den] = ss2tf(A, B, C, D, input)
if nargin < 5
    input = 1;
end
if isempty(D)
    D = zeros(size(C, 1), size(B, 2));
end
den = __characteristic(A);
n = size(A, 1);
num = zeros(size(C, 1), n + 1);
for i = 1:size(C, 1)
    h = D(i, input);
    num(i, 1) = h;
    markov = h;
    X = B(:, input);
    for k = 1:n
        markov(k + 1) = C(i, :) * X;
        terms = den(1:k + 1) .* markov(k + 1:-1:1);
        num(i, k + 1) = sum(terms);
        if abs(num(i, k + 1)) <= 1e-13 * sum(abs(terms))
            num(i, k + 1) = 0;
        end
        X = A * X;
    end
end
end
