% Linear conditions of a solver, checked: matrices with as many columns as there are variables, and bounds for all.
function [A, b, Aeq, beq, low, high] = __linear_terms(solver, n, A, b, Aeq, beq, lb, ub)
if isempty(A), A = zeros(0, n); end
if isempty(Aeq), Aeq = zeros(0, n); end
if size(A, 2) ~= n
    error(['RunMat:' solver ':WrongSizeA'], 'The number of columns in A must be %d.', n);
elseif size(Aeq, 2) ~= n
    error(['RunMat:' solver ':WrongSizeAeq'], 'The number of columns in Aeq must be %d.', n);
elseif numel(b) ~= size(A, 1)
    error(['RunMat:' solver ':WrongSizeb'], 'The number of rows in A must be the same as the number of elements of b.');
elseif numel(beq) ~= size(Aeq, 1)
    error(['RunMat:' solver ':WrongSizebeq'], 'The number of rows in Aeq must be the same as the number of elements of beq.');
end
A = full(double(A));
Aeq = full(double(Aeq));
b = reshape(double(b), [], 1);
beq = reshape(double(beq), [], 1);
low = -Inf(n, 1);
high = Inf(n, 1);
low(1:numel(lb)) = lb(:);
high(1:numel(ub)) = ub(:);
end
