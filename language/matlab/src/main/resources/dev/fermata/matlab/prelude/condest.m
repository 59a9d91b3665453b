% The condition number of a matrix in the 1-norm.
function c = condest(A)
if size(A, 1) ~= size(A, 2)
    error('RunMat:condest:InvalidInput', 'Matrix must be square.');
end
if isempty(A)
    c = 0;
else
    c = norm(full(A), 1) * norm(inv(full(A)), 1);
end
end
