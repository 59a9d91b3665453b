% The shape of points whose triangles or tetrahedra have circles no larger than alpha: shp = alphaShape(x, y), alphaShape(x, y, z), alphaShape(P, a); without a the smallest one that has all points.
classdef alphaShape
    properties
        Points = []
        Alpha = Inf
        HoleThreshold = 0
        RegionThreshold = 0
    end

    properties (Hidden)
        Simplices__ = []
        Radii__ = []
    end

    methods
        function shp = alphaShape(varargin)
            if nargin == 0
                return
            end
            words = find(cellfun(@(a) ischar(a) || isstring(a), varargin), 1);
            options = {};
            if ~isempty(words)
                options = varargin(words:end);
                varargin(words:end) = [];
            end
            a = [];
            count = numel(varargin);
            if count > 1 && isscalar(varargin{end}) && ~isscalar(varargin{1})
                a = varargin{end};
                count = count - 1;
            end
            if count == 1
                P = double(varargin{1});
            else
                columns = cellfun(@(c) double(c(:)), varargin(1:count), 'UniformOutput', false);
                P = [columns{:}];
            end
            if size(P, 2) < 2 || size(P, 2) > 3
                error('RunMat:alphaShape:InvalidPoints', 'Points must be in the plane or in space.');
            end
            shp.Points = unique(P, 'rows', 'stable');
            shp.Simplices__ = delaunayn(shp.Points);
            [~, shp.Radii__] = __circumcenters(shp.Points, shp.Simplices__);
            if isempty(a)
                a = criticalAlpha(shp, 'all-points');
            end
            shp.Alpha = a;
            for k = 1:2:numel(options) - 1
                shp.(validatestring(options{k}, {'HoleThreshold', 'RegionThreshold'})) = options{k + 1};
            end
        end

        function a = criticalAlpha(shp, kind)
            kind = validatestring(kind, {'all-points', 'one-region'});
            all_radii = sort(unique(shp.Radii__));
            a = all_radii(end);
            for k = 1:numel(all_radii)
                T = shp.Simplices__(shp.Radii__ <= all_radii(k), :);
                if numel(unique(T)) == size(shp.Points, 1) && (kind(1) == 'a' || max(parts_of(T)) == 1)
                    a = all_radii(k);
                    return
                end
            end
        end

        function [tri, P] = alphaTriangulation(shp, region)
            tri = kept(shp);
            if nargin > 1
                tri = tri(parts_of(tri) == region, :);
            end
            P = shp.Points;
        end

        function [bf, P] = boundaryFacets(shp, region)
            tri = kept(shp);
            if nargin > 1
                tri = tri(parts_of(tri) == region, :);
            end
            bf = __free_boundary(tri);
            P = shp.Points;
        end

        function n = numRegions(shp)
            n = max([0; parts_of(kept(shp))]);
        end

        function a = area(shp, varargin)
            planar(shp, 'area');
            a = total(shp, varargin{:});
        end

        function v = volume(shp, varargin)
            solid(shp, 'volume');
            v = total(shp, varargin{:});
        end

        function p = perimeter(shp, varargin)
            planar(shp, 'perimeter');
            bf = boundaryFacets(shp, varargin{:});
            d = shp.Points(bf(:, 1), :) - shp.Points(bf(:, 2), :);
            p = sum(sqrt(sum(d .^ 2, 2)));
        end

        function a = surfaceArea(shp, varargin)
            solid(shp, 'surfaceArea');
            bf = boundaryFacets(shp, varargin{:});
            P = shp.Points;
            N = cross(P(bf(:, 2), :) - P(bf(:, 1), :), P(bf(:, 3), :) - P(bf(:, 1), :), 2);
            a = sum(sqrt(sum(N .^ 2, 2))) / 2;
        end

        function [in, id] = inShape(shp, varargin)
            if isscalar(varargin)
                Q = double(varargin{1});
                dims = [size(Q, 1), 1];
            else
                columns = cellfun(@(c) double(c(:)), varargin(1:size(shp.Points, 2)), 'UniformOutput', false);
                Q = [columns{:}];
                dims = size(varargin{1});
            end
            tri = kept(shp);
            t = __simplex_of(shp.Points, tri, Q);
            in = reshape(~isnan(t), dims);
            id = nan(dims);
            region = parts_of(tri);
            id(in) = region(t(~isnan(t)));
        end

        function [k, d] = nearestNeighbor(shp, varargin)
            Q = [varargin{:}];
            [k, d] = dsearchn(shp.Points, Q);
        end

        function h = plot(shp, varargin)
            bf = boundaryFacets(shp);
            faces = bf;
            if size(shp.Points, 2) == 2
                faces = kept(shp);
            end
            handle = patch('Faces', faces, 'Vertices', shp.Points, 'FaceColor', [0.2 0.8 0.8], varargin{:});
            if nargout > 0
                h = handle;
            end
        end
    end

    methods (Access = private)
        function tri = kept(shp)
            inside = shp.Radii__ <= shp.Alpha * (1 + 1e-12);
            if shp.HoleThreshold > 0
                % Parts left out that do not reach the outside are holes.
                rest = find(~inside);
                T = shp.Simplices__(rest, :);
                part = parts_of(T);
                hull = sort(__free_boundary(shp.Simplices__), 2);
                for k = 1:max([0; part])
                    own = rest(part == k);
                    border = sort(__free_boundary(shp.Simplices__(own, :)), 2);
                    if ~any(ismember(border, hull, 'rows')) && sum(measures(shp, shp.Simplices__(own, :))) <= shp.HoleThreshold
                        inside(own) = true;
                    end
                end
            end
            tri = shp.Simplices__(inside, :);
            if shp.RegionThreshold > 0
                region = parts_of(tri);
                sizes = accumarray(region(:), measures(shp, tri));
                tri = tri(sizes(region) >= shp.RegionThreshold, :);
            end
        end

        function m = measures(shp, tri)
            m = zeros(size(tri, 1), 1);
            for k = 1:size(tri, 1)
                E = shp.Points(tri(k, 2:end), :) - shp.Points(tri(k, 1), :);
                m(k) = abs(det(E)) / factorial(size(E, 1));
            end
        end

        function m = total(shp, varargin)
            m = sum(measures(shp, alphaTriangulation(shp, varargin{:})));
        end

        function planar(shp, name)
            if size(shp.Points, 2) ~= 2
                error(['RunMat:alphaShape:' name], 'The function ''%s'' is for alpha shapes in the plane.', name);
            end
        end

        function solid(shp, name)
            if size(shp.Points, 2) ~= 3
                error(['RunMat:alphaShape:' name], 'The function ''%s'' is for alpha shapes in space.', name);
            end
        end
    end
end

% Which part each simplex belongs to: neighbours share a side.
function region = parts_of(tri)
count = size(tri, 1);
region = zeros(count, 1);
if count == 0
    return
end
neighbors = __simplex_neighbors(tri);
last = 0;
for k = 1:count
    if region(k) > 0
        continue
    end
    last = last + 1;
    open = k;
    region(k) = last;
    while ~isempty(open)
        near = neighbors(open(end), :);
        open(end) = [];
        near = near(~isnan(near) & near > 0);
        near = near(region(near) == 0);
        region(near) = last;
        open = [open, near]; %#ok<AGROW>
    end
end
end
