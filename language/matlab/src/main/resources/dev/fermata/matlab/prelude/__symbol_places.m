% The place, counted from 0, that each symbol has along an axis or circle.
function place = __symbol_places(M, order)
if isnumeric(order)
    place = zeros(M, 1);
    place(order + 1) = 0:M - 1;
    return
end
place = (0:M - 1).';
if strcmp(order, 'gray')
    gray = bitxor(place, floor(place / 2));
    place(gray + 1) = 0:M - 1;
end
end
