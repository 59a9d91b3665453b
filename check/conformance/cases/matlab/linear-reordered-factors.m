% Reordered factorizations, multiplicities of poles, assignments and incomplete factors.
[m, n] = mpoles([2 3 1 1 2]);
disp([m n])
A = [1 2 0; -2 1 3; 0 0 -4];
[U, T] = schur(A);
[US, TS] = ordschur(U, T, 'lhp');
disp(norm(US * TS * US' - A) < 1e-12)
disp(round(real(ordeig(TS))', 10))
B = diag([1 2 3]);
[AA, BB, Q, Z] = qz(A, B);
[AS, BS, QS, ZS] = ordqz(AA, BB, Q, Z, 'lhp');
disp(norm(QS * A * ZS - AS) + norm(QS * B * ZS - BS) < 1e-12)
disp(round(real(ordeig(AS, BS)).', 4))
[U, V, X, C, S] = gsvd([1 2; 3 4; 5 6], [7 8; 9 1]);
disp(norm(U * C * X' - [1 2; 3 4; 5 6]) + norm(V * S * X' - [7 8; 9 1]) < 1e-10)
[M, uR, uC] = matchpairs([10 5 8; 7 9 1], 20)
A = gallery('poisson', 2);
L = ichol(A);
disp(full(L))
[L, U] = ilu(A);
disp(full(L)), disp(full(U))
x = qmr(A, ones(4, 1));
disp(x')
[num, den] = padecoef(0.5, 1)
[V, D] = cdf2rdf([1 1; 1i -1i] / sqrt(2), diag([1i -1i]))
sylvester([1 2i; 0 3], 4, [5; 8])
try
    ordschur(eye(2), eye(2), 'left')
catch e
    disp(e.message)
end
