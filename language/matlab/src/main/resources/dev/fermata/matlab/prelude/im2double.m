% An image as numbers from 0 to 1.
function d = im2double(image, varargin)
if ~isempty(varargin)
    d = double(image) + ~isfloat(image);
elseif isinteger(image)
    if isa(image, 'int16')
        d = (double(image) + 32768) / 65535;
    else
        d = double(image) / double(intmax(class(image)));
    end
else
    d = double(image);
end
end
