% An image with 8 bits for each sample.
function u = im2uint8(image, varargin)
if isa(image, 'uint8')
    u = image;
elseif islogical(image)
    u = uint8(image) * 255;
elseif ~isempty(varargin)
    u = uint8(double(image) - isfloat(image));
else
    u = uint8(round(im2double(image) * 255));
end
end
