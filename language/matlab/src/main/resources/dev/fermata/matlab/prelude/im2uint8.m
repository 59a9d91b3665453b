% An image with 8 bits for each sample.
function u = im2uint8(image, varargin)
u = __image_samples('uint8', image, ~isempty(varargin));
end
