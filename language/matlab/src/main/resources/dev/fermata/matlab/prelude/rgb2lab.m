% Colours of sRGB as L*a*b* with the white point D65: of rows or of an image.
function LAB = rgb2lab(RGB, varargin)
[rgb, shape] = __colour_rows(RGB, 'rgb2lab');
white = __white_point(varargin);
linear = rgb / 12.92;
high = rgb > 0.04045;
linear(high) = ((rgb(high) + 0.055) / 1.055) .^ 2.4;
linear(rgb < 0) = rgb(rgb < 0) / 12.92;
xyz = linear * __srgb_matrix().' ./ white;
f = xyz * (841 / 108) + 4 / 29;
high = xyz > (6 / 29) ^ 3;
f(high) = xyz(high) .^ (1 / 3);
LAB = reshape([116 * f(:, 2) - 16, 500 * (f(:, 1) - f(:, 2)), 200 * (f(:, 2) - f(:, 3))], shape);
if isa(RGB, 'single')
    LAB = single(LAB);
end
end
