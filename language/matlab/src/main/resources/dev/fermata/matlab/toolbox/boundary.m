% A boundary around points: [k, area] = boundary(x, y, s), s from 0 (the convex hull) to 1 (as tight as one region can be).
function [k, v] = boundary(x, y, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
s = 0.5;
if nargin == 1 || isscalar(y) && size(x, 2) > 1
    P = double(x);
    if nargin > 1, s = y; end
else
    P = [double(x(:)), double(y(:))];
    if ~isempty(varargin), s = varargin{end}; end
    if ~isempty(varargin) && ~isscalar(varargin{1})
        P = [P, double(varargin{1}(:))];
        if isscalar(varargin), s = 0.5; end
    end
end
if ~isscalar(s) || s < 0 || s > 1
    error('RunMat:boundary:InvalidShrinkFactor', 'The shrink factor must be a scalar between 0 and 1.');
end
shp = alphaShape(P, Inf);
radii = sort(unique(shp.Radii__));
low = criticalAlpha(shp, 'one-region');
radii = radii(radii >= low);
% Between the tightest shape and the convex hull
shp.Alpha = radii(max(1, ceil((1 - s) * numel(radii))));
if s == 0
    shp.Alpha = Inf;
end
facets = boundaryFacets(shp);
if size(P, 2) == 3
    k = facets;
    v = volume(shp);
else
    next = zeros(size(shp.Points, 1), 1);
    next(facets(:, 1)) = facets(:, 2);
    k = facets(1, 1);
    while next(k(end)) ~= k(1) && numel(k) <= size(facets, 1)
        k(end + 1, 1) = next(k(end)); %#ok<AGROW>
    end
    k(end + 1, 1) = k(1);
    v = polyarea(shp.Points(k, 1), shp.Points(k, 2));
end
[~, at] = ismember(shp.Points, P, 'rows');
k = reshape(at(k), size(k));
end
