% A grey image in three equal bands.
function rgb = gray2rgb(image)
rgb = cat(3, image, image, image);
end
