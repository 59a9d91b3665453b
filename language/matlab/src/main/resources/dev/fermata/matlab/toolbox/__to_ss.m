% A model of any kind in state space.
function sys = __to_ss(sys, model)
if isa(model, 'ss')
    sys = model;
    return
end
sys = __lti_common(sys, model);
model = tf(model);
[ny, nu] = size(model.Numerator);
[A, B, C, D] = deal([], zeros(0, nu), zeros(ny, 0), zeros(ny, nu));
for j = 1:nu
    for i = 1:ny
        [a, b, c, D(i, j)] = __realized(model.Numerator{i, j}, model.Denominator{i, j});
        n = size(a, 1);
        A = blkdiag(A, a);
        B = [B; zeros(n, j - 1), b, zeros(n, nu - j)];
        C = [C, [zeros(i - 1, n); c; zeros(ny - i, n)]];
    end
end
if isempty(A)
    A = [];
end
[sys.A, sys.B, sys.C, sys.D] = deal(A, B, C, D);
end
