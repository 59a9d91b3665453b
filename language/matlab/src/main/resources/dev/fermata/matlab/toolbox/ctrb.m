% The controllability matrix of A and B, or of a model.
function M = ctrb(A, B)
if nargin < 2
    [A, B] = ssdata(A);
end
n = size(A, 1);
M = B;
X = B;
for k = 2:n
    X = A * X;
    M = [M X];
end
end
