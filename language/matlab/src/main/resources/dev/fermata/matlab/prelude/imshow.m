% An image in axes without ticks, each of its places as wide as high.
function h = imshow(image, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
map = [];
if ischar(image) || isstring(image)
    [image, map] = imread(image);
end
limits = [];
asked = false;
k = 1;
while k <= numel(varargin)
    if isnumeric(varargin{k})
        if size(varargin{k}, 2) == 3
            map = varargin{k};
        else
            limits = varargin{k};
            asked = true;
        end
        k = k + 1;
    elseif strcmpi(varargin{k}, 'DisplayRange')
        limits = varargin{k + 1};
        asked = true;
        k = k + 2;
    elseif strcmpi(varargin{k}, 'Colormap')
        map = varargin{k + 1};
        k = k + 2;
    elseif strcmpi(varargin{k}, 'Parent')
        axes(varargin{k + 1});
        k = k + 2;
    else
        k = k + 2;
    end
end
ax = __prepared([], 'AXES');
if ndims(image) == 3
    made = __object('IMAGE', ax, 'CData', image);
elseif ~isempty(map)
    made = __object('IMAGE', ax, 'CData', image);
    colormap(ax, map);
else
    made = __object('IMAGE', ax, 'CData', image, 'CDataMapping', 'scaled');
    colormap(ax, gray(256));
    if ~asked
        if isinteger(image)
            limits = double([intmin(class(image)) intmax(class(image))]);
        else
            limits = [0 1];
        end
    elseif isempty(limits)
        limits = double([min(image(:)) max(image(:))]);
        if limits(1) == limits(2)
            limits(2) = limits(1) + 1;
        end
    end
    set(ax, 'CLim', limits);
end
set(ax, 'YDir', 'reverse', 'Visible', 'off', 'DataAspectRatio', [1 1 1]);
set(made, 'XData', [1 size(image, 2)], 'YData', [1 size(image, 1)]);
if nargout > 0
    h = made;
end
end
