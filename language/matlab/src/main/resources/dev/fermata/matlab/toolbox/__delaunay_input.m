% Points and constraints that a Delaunay triangulation was asked for.
function [P, C] = __delaunay_input(args)
C = [];
if numel(args) == 3 && isvector(args{3}) && numel(args{3}) == numel(args{1}) && ~(size(args{3}, 2) == 2)
    P = double([args{1}(:), args{2}(:), args{3}(:)]);
    rest = {};
elseif isscalar(args) || size(args{1}, 2) == 2 && size(args{2}, 2) == 2 && size(args{1}, 1) ~= 1
    P = double(args{1});
    rest = args(2:end);
else
    if numel(args{1}) ~= numel(args{2})
        error('RunMat:DelaunayTri:InvalidArgument', 'The coordinates must have the same number of elements.');
    end
    P = double([args{1}(:), args{2}(:)]);
    rest = args(3:end);
end
if size(P, 2) == 3 && isempty(rest)
    return
elseif size(P, 2) ~= 2
    error('RunMat:DelaunayTri:InvalidArgument', 'Points of the plane or of space are expected: a matrix with two or three columns; only the plane has constraints.');
end
if ~isempty(rest)
    C = double(rest{1});
    if size(C, 2) ~= 2 || any(C(:) < 1 | C(:) > size(P, 1) | C(:) ~= round(C(:)))
        error('RunMat:DelaunayTri:InvalidArgument', 'Constraints must be pairs of numbers of points.');
    end
end
end
