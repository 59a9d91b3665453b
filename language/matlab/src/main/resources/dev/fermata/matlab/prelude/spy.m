% Where a matrix is not zero.
function spy(S, varargin)
[i, j] = find(S);
plot(j, i, 'b.', 'MarkerSize', 8);
set(gca, 'YDir', 'reverse', 'XLim', [0 size(S, 2) + 1], 'YLim', [0 size(S, 1) + 1], 'DataAspectRatio', [1 1 1]);
xlabel(sprintf('nz = %d', nnz(S)));
end
