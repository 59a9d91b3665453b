% An image with samples of an integer type whose greatest value stands for 1; one more argument tells that it is indexed.
function u = __image_samples(type, image, isIndexed)
if isa(image, type)
    u = image;
elseif islogical(image)
    u = cast(image, type) * intmax(type);
elseif isIndexed
    u = cast(double(image) - isfloat(image), type);
else
    u = cast(round(im2double(image) * double(intmax(type))), type);
end
end
