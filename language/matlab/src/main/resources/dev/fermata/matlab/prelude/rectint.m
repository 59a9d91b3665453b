% The areas that rectangles [x y width height] have in common.
function area = rectint(a, b)
width = max(0, min(a(:, 1) + a(:, 3), (b(:, 1) + b(:, 3))') - max(a(:, 1), b(:, 1)'));
height = max(0, min(a(:, 2) + a(:, 4), (b(:, 2) + b(:, 4))') - max(a(:, 2), b(:, 2)'));
area = width .* height;
end
