% Which elements are local maxima; of equal neighbours the first one.
function [tf, prominence] = islocalmax(x, varargin)
dim = find(size(x) ~= 1, 1);
if ~isempty(varargin) && isnumeric(varargin{1})
    dim = varargin{1};
    varargin(1) = [];
end
if isempty(dim)
    dim = 1;
end
if dim == 2
    [tf, prominence] = islocalmax(x.', 1, varargin{:});
    tf = tf.';
    prominence = prominence.';
    return
end
least = 0;
most = Inf;
separation = 0;
flat = 'center';
for i = 1:2:numel(varargin) - 1
    switch lower(varargin{i})
        case 'minprominence'
            least = varargin{i + 1};
        case 'maxnumextrema'
            most = varargin{i + 1};
        case 'minseparation'
            separation = varargin{i + 1};
        case 'flatselection'
            flat = varargin{i + 1};
    end
end
tf = false(size(x));
prominence = zeros(size(x));
for j = 1:size(x, 2)
    [at, heights] = __peaks_of(double(x(:, j)), flat);
    keep = heights >= least;
    at = at(keep);
    heights = heights(keep);
    [~, order] = sort(heights, 'descend');
    chosen = zeros(0, 1);
    places = zeros(0, 1);
    for k = order'
        if all(abs(places - at(k)) >= separation) && numel(chosen) < most
            chosen(end+1, 1) = k;
            places(end+1, 1) = at(k);
        end
    end
    tf(at(chosen), j) = true;
    prominence(at(chosen), j) = heights(chosen);
end
end
