% Triangulations of given triangles or tetrahedra: triangulation(T, P), triangulation(T, x, y), triangulation(T, x, y, z).
classdef triangulation
    properties
        Points = []
        ConnectivityList = []
    end
    methods
        function TR = triangulation(T, varargin)
            if nargin == 0
                return
            elseif nargin == 1 && isa(T, 'polyshape')
                [TR.ConnectivityList, TR.Points] = cover(T);
                return
            elseif nargin == 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            columns = cellfun(@(c) double(c(:)), varargin, 'UniformOutput', false);
            P = [columns{:}];
            if isscalar(varargin)
                P = double(varargin{1});
            end
            if ~isnumeric(T) || any(T(:) ~= round(T(:))) || any(T(:) < 1) || any(T(:) > size(P, 1))
                error('RunMat:triangulation:InvalidInput', 'The triangulation must be a matrix of numbers of the points.');
            end
            TR.Points = P;
            TR.ConnectivityList = double(T);
        end
        function [ti, bc] = pointLocation(TR, varargin)
            [ti, bc] = __simplex_of(TR.Points, TR.ConnectivityList, query(varargin));
        end
        function [vi, d] = nearestNeighbor(TR, varargin)
            [vi, d] = dsearchn(TR.Points, query(varargin));
        end
        function [F, P] = freeBoundary(TR)
            F = __free_boundary(TR.ConnectivityList);
            if nargout > 1
                used = unique(F(:));
                place = zeros(size(TR.Points, 1), 1);
                place(used) = 1:numel(used);
                F = reshape(place(F), size(F));
                P = TR.Points(used, :);
            end
        end
        function E = edges(TR)
            T = TR.ConnectivityList;
            E = zeros(0, 2);
            for i = 1:size(T, 2) - 1
                for j = i + 1:size(T, 2)
                    E = [E; T(:, [i j])];
                end
            end
            E = unique(sort(E, 2), 'rows');
        end
        function answer = isConnected(TR, a, b)
            if nargin < 3
                b = a(:, 2);
                a = a(:, 1);
            end
            answer = ismember(sort([a(:) b(:)], 2), edges(TR), 'rows');
        end
        function N = neighbors(TR, ti)
            N = __simplex_neighbors(TR.ConnectivityList);
            if nargin > 1
                N = N(ti, :);
            end
        end
        function V = vertexAttachments(TR, vi)
            if nargin < 2
                vi = (1:size(TR.Points, 1)).';
            end
            V = cell(numel(vi), 1);
            for k = 1:numel(vi)
                V{k} = find(any(TR.ConnectivityList == vi(k), 2)).';
            end
        end
        function V = edgeAttachments(TR, a, b)
            if nargin < 3
                b = a(:, 2);
                a = a(:, 1);
            end
            V = cell(numel(a), 1);
            for k = 1:numel(a)
                V{k} = find(any(TR.ConnectivityList == a(k), 2) & any(TR.ConnectivityList == b(k), 2)).';
            end
        end
        function [C, r] = circumcenter(TR, ti)
            T = TR.ConnectivityList;
            if nargin > 1
                T = T(ti, :);
            end
            [C, r] = __circumcenters(TR.Points, T);
        end
        function [C, r] = incenter(TR, ti)
            T = TR.ConnectivityList;
            if nargin > 1
                T = T(ti, :);
            end
            P = TR.Points;
            side = @(i, j) sqrt(sum((P(T(:, i), :) - P(T(:, j), :)) .^ 2, 2));
            [a, b, c] = deal(side(2, 3), side(3, 1), side(1, 2));
            s = a + b + c;
            C = (a .* P(T(:, 1), :) + b .* P(T(:, 2), :) + c .* P(T(:, 3), :)) ./ s;
            r = sqrt(max(0, (s / 2 - a) .* (s / 2 - b) .* (s / 2 - c) ./ (s / 2)));
        end
        function N = faceNormal(TR, ti)
            T = TR.ConnectivityList;
            if nargin > 1
                T = T(ti, :);
            end
            P = TR.Points;
            N = cross(P(T(:, 2), :) - P(T(:, 1), :), P(T(:, 3), :) - P(T(:, 1), :), 2);
            N = N ./ sqrt(sum(N .^ 2, 2));
        end
        function X = barycentricToCartesian(TR, ti, B)
            P = TR.Points;
            T = TR.ConnectivityList(ti, :);
            X = zeros(size(B, 1), size(P, 2));
            for k = 1:size(T, 2)
                X = X + B(:, k) .* P(T(:, k), :);
            end
        end
        function B = cartesianToBarycentric(TR, ti, X)
            B = zeros(numel(ti), size(TR.ConnectivityList, 2));
            for k = 1:numel(ti)
                corners = TR.Points(TR.ConnectivityList(ti(k), :), :);
                part = (corners(2:end, :) - corners(1, :)).' \ (X(k, :) - corners(1, :)).';
                B(k, :) = [1 - sum(part), part.'];
            end
        end
        function varargout = size(TR, varargin)
            [varargout{1:max(1, nargout)}] = size(TR.ConnectivityList, varargin{:});
        end
    end
end

function Q = query(given)
if isscalar(given)
    Q = double(given{1});
else
    columns = cellfun(@(c) double(c(:)), given, 'UniformOutput', false);
    Q = [columns{:}];
end
end
