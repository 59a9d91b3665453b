% The points of symbols on the circle.
function points = __psk_points(M, phase, order)
place = __symbol_places(M, order);
points = exp(1i * (2 * pi * place / M + phase));
points(abs(real(points)) < 1e-15) = 1i * imag(points(abs(real(points)) < 1e-15));
flat = abs(imag(points)) < 1e-15;
points(flat) = real(points(flat));
points = complex(points);
end
