% The observability matrix of A and C, or of a model.
function M = obsv(A, C)
if nargin < 2
    [A, ~, C] = ssdata(A);
end
n = size(A, 1);
M = C;
X = C;
for k = 2:n
    X = X * A;
    M = [M; X];
end
end
