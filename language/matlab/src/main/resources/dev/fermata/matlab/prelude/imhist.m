% The histogram of an image: [counts, binLocations] = imhist(I, n) or imhist(X, map); without outputs a plot.
function [counts, binLocations] = imhist(I, n)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
elseif ~isnumeric(I) && ~islogical(I) || ndims(I) > 2
    error('RunMat:imhist:UnsupportedImage', 'The image must be a matrix of numbers or logical values.');
end
if nargin > 1 && size(n, 2) == 3
    bins = size(n, 1);
    binLocations = (1:bins).';
    at = double(I(:));
    if ~isfloat(I)
        at = at + 1;
    end
    at = min(max(at, 1), bins);
elseif islogical(I)
    bins = 2;
    if nargin > 1 && ~isequal(n, 2)
        error('RunMat:imhist:InvalidArgument', 'The histogram of a binary image has two bins.');
    end
    binLocations = [0; 1];
    at = double(I(:)) + 1;
else
    bins = 256;
    if nargin > 1
        bins = double(n);
    end
    if ~isscalar(bins) || bins < 1 || bins ~= round(bins)
        error('RunMat:imhist:InvalidArgument', 'The number of bins must be a positive integer.');
    end
    low = 0;
    high = 1;
    if ~isfloat(I)
        low = double(intmin(class(I)));
        high = double(intmax(class(I)));
    end
    binLocations = linspace(low, high, bins).';
    at = floor((double(I(:)) - low) / (high - low) * (bins - 1) + 0.5) + 1;
    at(isnan(at)) = 1;
    at = min(max(at, 1), bins);
end
counts = accumarray(at, 1, [bins 1]);
if nargout == 0
    stem(binLocations, counts, 'Marker', 'none');
    clear counts
end
end
