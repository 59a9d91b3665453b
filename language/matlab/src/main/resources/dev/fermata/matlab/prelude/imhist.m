% The histogram of an image: counts and bin positions, for a number of bins or the colours of an indexed image. Without outputs a chart.
function [counts, locations] = imhist(I, n)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if nargout > 2
    error('RunMat:imhist:TooManyOutputs', 'Too many output arguments.');
end
if ~(isnumeric(I) || islogical(I)) || ndims(I) > 2
    error('RunMat:imhist:UnsupportedImage', 'Expected input number 1, I or X, to be two-dimensional.');
end
map = [];
if nargin < 2 || isempty(n)
    n = 256;
    if islogical(I)
        n = 2;
    end
elseif ~isscalar(n)
    map = n;
    n = size(map, 1);
elseif ~(n > 0 && n == fix(n))
    error('RunMat:imhist:InvalidArgument', 'Expected input number 2, N, to be a positive integer.');
end
x = double(I(:));
if ~isempty(map)
    at = x;
    if isa(I, 'uint8') || isa(I, 'uint16')
        at = x + 1;
    end
    places = (1:n)';
else
    low = 0;
    high = 1;
    if isinteger(I)
        low = double(intmin(class(I)));
        high = double(intmax(class(I)));
    end
    places = linspace(low, high, n)';
    x(isnan(x)) = low;
    at = floor((x - low) / (high - low) * (n - 1) + 0.5) + 1;
end
at = min(n, max(1, at));
made = accumarray(at, 1, [n 1]);
if nargout == 0
    stem(places, made, 'Marker', 'none');
    xlim([min(places), max(places)]);
else
    counts = made;
    locations = places;
end
end
