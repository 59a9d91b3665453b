% The red, green and blue of a colour map as curves.
function rgbplot(map)
n = 1:size(map, 1);
plot(n, map(:, 1), 'r', n, map(:, 2), 'g', n, map(:, 3), 'b');
axis([1 max(2, size(map, 1)) 0 1]);
end
