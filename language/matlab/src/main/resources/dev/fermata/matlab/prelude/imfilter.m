% Filters an image, or each page of one; the result has the class of the image.
function B = imfilter(A, h, varargin)
border = 0;
shape = 'same';
convolve = false;
for k = 1:numel(varargin)
    option = varargin{k};
    if isnumeric(option)
        border = option;
    else
        switch lower(char(option))
            case {'replicate', 'symmetric', 'circular'}
                border = lower(char(option));
            case {'same', 'full'}
                shape = lower(char(option));
            case 'conv'
                convolve = true;
            case 'corr'
                convolve = false;
            otherwise
                error('RunMat:imfilter:InvalidArgument', 'Unknown option ''%s''.', char(option));
        end
    end
end
[m, n] = size(h);
if ~convolve
    h = rot90(h, 2);
end
before = floor(([m n] - 1) / 2);
after = [m n] - 1 - before;
if convolve
    [before, after] = deal(after, before);
end
rows = size(A, 1);
columns = size(A, 2);
if strcmp(shape, 'full')
    before = [m n] - 1;
    after = before;
end
i = __border_indices(1 - before(1):rows + after(1), rows, border);
j = __border_indices(1 - before(2):columns + after(2), columns, border);
sizes = size(A);
sizes(1) = numel(i) - m + 1;
sizes(2) = numel(j) - n + 1;
B = zeros(sizes);
for page = 1:numel(A) / (rows * columns)
    padded = repmat(double(0), numel(i), numel(j));
    if isnumeric(border)
        padded(:) = border;
    end
    padded(i > 0, j > 0) = double(A(i(i > 0), j(j > 0), page));
    B(:, :, page) = conv2(padded, double(h), 'valid');
end
if islogical(A)
    B = B >= 0.5;
else
    B = cast(B, class(A));
end
end

% Which rows or columns are taken beyond the border; 0 for the value of the border.
function at = __border_indices(at, count, border)
if isnumeric(border)
    at(at < 1 | at > count) = 0;
else
    switch border
        case 'replicate'
            at = min(max(at, 1), count);
        case 'circular'
            at = mod(at - 1, count) + 1;
        otherwise
            at = mod(at - 1, 2 * count) + 1;
            at(at > count) = 2 * count + 1 - at(at > count);
    end
end
end
