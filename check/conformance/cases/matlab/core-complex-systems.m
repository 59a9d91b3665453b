% Systems and inverses of complex matrices that need exchanges of rows.
A = [0 1i 2; 1 2 0; 3i 0 1];
B = inv(A);
fprintf('%d\n', norm(A * B - eye(3)) < 1e-12);
x = A \ [1; 2; 3];
fprintf('%d\n', norm(A * x - [1; 2; 3]) < 1e-12);
n = 8;
[j, k] = meshgrid(1:n);
F = exp(-2i * pi * (j - 1) .* (k - 1) / n);
G = inv(F) * n;
fprintf('%d\n', norm(G - conj(F)) < 1e-10);
fprintf('%.4f\n', real(trace(inv(F(n:-1:1, :)) * F(n:-1:1, :))));
