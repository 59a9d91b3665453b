% Fractions, filters and histograms at their edges.
[b, a] = residue([1; 2], [-1; -2], [])
[r, p, k] = residue([2 5 3 6], [1 6 11 6]);
fprintf('%.4f ', r, p, k); fprintf('\n');
[b, a] = residue(r, p, k);
fprintf('%.4f ', b, a); fprintf('\n');
filter([1 1], 1, [NaN 9 5 8])
filter([0.5 0.5], 1, [1 Inf 2 4])
[n, x] = hist([1 2 2 5 7], 3)
n = hist([3 3 3]);
disp(n);
[n, x] = hist([1 2; 3 4; 5 5], 2)
fft(int8([1 2]))
polyout([1 -2 3], 'x')
