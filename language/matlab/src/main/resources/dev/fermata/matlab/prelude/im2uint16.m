% An image with 16 bits for each sample.
function u = im2uint16(image, varargin)
if isa(image, 'uint16')
    u = image;
elseif islogical(image)
    u = uint16(image) * 65535;
elseif ~isempty(varargin)
    u = uint16(double(image) - isfloat(image));
else
    u = uint16(round(im2double(image) * 65535));
end
end
