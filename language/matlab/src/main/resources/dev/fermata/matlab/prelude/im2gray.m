% Grey of an image; one that is grey stays as it is.
function g = im2gray(image)
if ndims(image) == 3 && size(image, 3) == 3
    g = rgb2gray(image);
else
    g = image;
end
end
