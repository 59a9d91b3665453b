% The integral of a function over a box.
function q = triplequad(fun, xmin, xmax, ymin, ymax, zmin, zmax, tol, varargin)
if nargin < 8 || isempty(tol)
    tol = 1e-6;
end
q = integral3(__callable('triplequad', fun), xmin, xmax, ymin, ymax, zmin, zmax, 'AbsTol', tol);
end
