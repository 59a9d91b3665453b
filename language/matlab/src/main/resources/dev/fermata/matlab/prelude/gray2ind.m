% Indices of a grey map for a grey image.
function [x, map] = gray2ind(image, n)
if nargin < 2
    n = 64;
    if islogical(image)
        n = 2;
    end
end
x = round(im2double(image) * (n - 1));
if n <= 256
    x = uint8(x);
else
    x = uint16(x);
end
map = gray(n);
end
