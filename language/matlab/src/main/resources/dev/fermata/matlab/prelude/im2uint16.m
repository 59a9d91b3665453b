% An image with 16 bits for each sample.
function u = im2uint16(image, varargin)
u = __image_samples('uint16', image, ~isempty(varargin));
end
