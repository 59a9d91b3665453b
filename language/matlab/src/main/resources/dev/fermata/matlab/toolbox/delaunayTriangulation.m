% Delaunay triangulations of points in the plane: delaunayTriangulation(P), delaunayTriangulation(x, y), with constraints C as pairs of points.
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
            DT.ConnectivityList = __constrained(DT.Points, DT.Constraints);
        end
        function k = convexHull(DT)
            k = __hull_of(DT);
        end
        function inside = isInterior(DT)
            inside = __inside_of(DT);
        end
    end
end
