% A regular polygon: nsidedpoly(n, 'Center', [x y], 'Radius', r) or with 'SideLength', s.
function pgon = nsidedpoly(n, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if ~isscalar(n) || n < 3 || n ~= round(n)
    error('RunMat:nsidedpoly:sides', 'The number of sides must be an integer greater than or equal to 3.');
end
centre = [0 0];
radius = 1;
for k = 1:2:numel(varargin) - 1
    switch validatestring(varargin{k}, {'Center', 'Radius', 'SideLength'})
        case 'Center', centre = reshape(varargin{k + 1}, 1, 2);
        case 'Radius', radius = varargin{k + 1};
        case 'SideLength', radius = varargin{k + 1} / (2 * sind(180 / n));
    end
end
angles = 90 + 180 / n * (mod(n, 2) == 0) - 360 / n * (0:n - 1).';
pgon = polyshape(centre + radius * [cosd(angles), sind(angles)], 'Simplify', false);
pgon = simplify(pgon);
end
