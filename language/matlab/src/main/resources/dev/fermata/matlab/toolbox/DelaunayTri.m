% Delaunay triangulations by their older name: DelaunayTri(X), DelaunayTri(x, y), with constraints C as pairs of points.
classdef DelaunayTri
    properties
        Constraints = []
        X = []
        Triangulation = []
    end
    methods
        function DT = DelaunayTri(varargin)
            if nargin == 0
                return
            end
            [DT.X, DT.Constraints] = __delaunay_input(varargin);
            DT.Triangulation = __constrained(DT.X, DT.Constraints);
        end
        function varargout = pointLocation(DT, varargin)
            [varargout{1:max(1, nargout)}] = pointLocation(current(DT), varargin{:});
        end
        function varargout = nearestNeighbor(DT, varargin)
            [varargout{1:max(1, nargout)}] = nearestNeighbor(current(DT), varargin{:});
        end
        function varargout = freeBoundary(DT)
            [varargout{1:max(1, nargout)}] = freeBoundary(current(DT));
        end
        function E = edges(DT)
            E = edges(current(DT));
        end
        function answer = isEdge(DT, varargin)
            answer = isConnected(current(DT), varargin{:});
        end
        function N = neighbors(DT, varargin)
            N = neighbors(current(DT), varargin{:});
        end
        function V = vertexAttachments(DT, varargin)
            V = vertexAttachments(current(DT), varargin{:});
        end
        function V = edgeAttachments(DT, varargin)
            V = edgeAttachments(current(DT), varargin{:});
        end
        function [C, r] = circumcenters(DT, varargin)
            [C, r] = circumcenter(current(DT), varargin{:});
        end
        function [C, r] = incenters(DT, varargin)
            [C, r] = incenter(current(DT), varargin{:});
        end
        function k = convexHull(DT)
            k = __hull_of(current(DT));
        end
        function inside = inOutStatus(DT)
            inside = __inside_of(current(DT));
        end
        function varargout = size(DT, varargin)
            [varargout{1:max(1, nargout)}] = size(DT.Triangulation, varargin{:});
        end
    end
    methods (Access = private)
        function TR = current(DT)
            TR = delaunayTriangulation;
            [TR.Points, TR.Constraints, TR.ConnectivityList] = deal(DT.X, DT.Constraints, DT.Triangulation);
        end
    end
end
