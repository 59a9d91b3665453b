% An image as numbers of single precision from 0 to 1.
function s = im2single(image, varargin)
s = single(im2double(image, varargin{:}));
end
