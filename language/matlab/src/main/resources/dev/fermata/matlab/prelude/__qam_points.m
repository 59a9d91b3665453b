% The points of symbols in the plane: a square, a rectangle of two by one for eight, otherwise a cross.
function points = __qam_points(M, order)
k = log2(M);
across = 2 ^ ceil(k / 2);
up = 2 ^ floor(k / 2);
symbols = (0:M - 1).';
if isnumeric(order)
    points = zeros(M, 1);
    plain = __qam_points(M, 'bin');
    points(order + 1) = plain;
    return
end
x = __symbol_places(across, order);
y = __symbol_places(up, order);
re = 2 * x(floor(symbols / up) + 1) - (across - 1);
im = (up - 1) - 2 * y(mod(symbols, up) + 1);
if across ~= up && M > 8
    far = abs(re) > 3 * up / 2;
    re(far) = sign(re(far)) .* (2 * up - abs(re(far)));
    im(far) = sign(im(far)) .* (2 * up - abs(im(far)));
end
points = complex(re, im);
end
