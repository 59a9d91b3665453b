% The values of the transfer functions of a model at a point of the plane.
function H = __value_at(sys, x)
if isa(sys, 'ss')
    n = size(sys.A, 1);
    M = x * eye(n) - sys.A;
    if n > 0 && rcond(M) < eps
        H = __value_at(tf(sys), x) / __delay_factor(sys, x);
    elseif n > 0
        H = sys.D + sys.C * (M \ sys.B);
    else
        H = sys.D;
    end
    H = H * __delay_factor(sys, x);
    return
end
[ny, nu] = channels(sys);
H = zeros(ny, nu);
for k = 1:ny * nu
    if isa(sys, 'zpk')
        H(k) = sys.K(k) * prod(x - sys.Z{k}) / prod(x - sys.P{k});
    else
        H(k) = polyval(sys.Numerator{k}, x) / polyval(sys.Denominator{k}, x);
    end
end
H = H * __delay_factor(sys, x);
end
