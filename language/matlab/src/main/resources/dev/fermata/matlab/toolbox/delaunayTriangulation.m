% Delaunay triangulations of points in the plane or in space: delaunayTriangulation(P), delaunayTriangulation(x, y), delaunayTriangulation(x, y, z); in the plane with constraints C as pairs of points.
classdef delaunayTriangulation < triangulation
    properties
        Constraints = []
    end
    methods
        function DT = delaunayTriangulation(varargin)
            if nargin == 0
                return
            end
            [DT.Points, DT.Constraints] = __delaunay_input(varargin);
            if size(DT.Points, 2) == 3
                DT.ConnectivityList = delaunayn(DT.Points);
            else
                DT.ConnectivityList = __constrained(DT.Points, DT.Constraints);
            end
        end
        function [k, v] = convexHull(DT)
            if size(DT.Points, 2) == 3
                k = __free_boundary(DT.ConnectivityList);
            else
                k = __hull_of(DT);
            end
            if nargout > 1
                [~, v] = convhulln(DT.Points);
            end
        end
        function inside = isInterior(DT)
            inside = __inside_of(DT);
        end
    end
end
