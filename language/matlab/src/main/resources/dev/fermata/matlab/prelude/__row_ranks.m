% Ranks within each row, ties shared.
function R = __row_ranks(X)
R = X;
for i = 1:size(X, 1)
    R(i, :) = tiedrank(X(i, :));
end
end
