% Colours of L*a*b* with the white point D65 as sRGB: of rows or of an image; 'OutputType' is 'double', 'single', 'uint8' or 'uint16'.
function RGB = lab2rgb(LAB, varargin)
[lab, shape] = __colour_rows(LAB, 'lab2rgb');
white = __white_point(varargin);
kind = class(LAB);
for k = 1:2:numel(varargin) - 1
    if strcmpi(varargin{k}, 'OutputType')
        kind = char(varargin{k + 1});
    end
end
fy = (lab(:, 1) + 16) / 116;
f = [fy + lab(:, 2) / 500, fy, fy - lab(:, 3) / 200];
xyz = (f - 4 / 29) * (108 / 841);
high = f > 6 / 29;
xyz(high) = f(high) .^ 3;
linear = (xyz .* white) / __srgb_matrix().';
rgb = 12.92 * linear;
high = linear > 0.0031308;
rgb(high) = 1.055 * linear(high) .^ (1 / 2.4) - 0.055;
RGB = reshape(rgb, shape);
switch kind
    case 'single', RGB = single(RGB);
    case 'uint8', RGB = uint8(RGB * 255);
    case 'uint16', RGB = uint16(RGB * 65535);
end
end
