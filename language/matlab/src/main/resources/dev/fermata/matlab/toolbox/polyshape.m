% Polygons with holes: pgon = polyshape(x, y), pgon = polyshape(P), pgon = polyshape({x1, x2}, {y1, y2}), with the options 'Simplify', 'KeepCollinearPoints' and 'SolidBoundaryOrientation'.
classdef polyshape
    properties
        Vertices = zeros(0, 2)
    end

    properties (Dependent, SetAccess = private)
        NumRegions
        NumHoles
    end

    properties (Hidden, Access = private)
        Simple = true
        Keeps = false
    end

    methods
        function pgon = polyshape(varargin)
            if nargin == 0
                return
            end
            count = find(cellfun(@(a) ischar(a) || isstring(a), varargin), 1) - 1;
            if isempty(count)
                count = nargin;
            end
            simplified = true;
            for k = count + 1:2:nargin - 1
                switch validatestring(varargin{k}, {'Simplify', 'KeepCollinearPoints', 'SolidBoundaryOrientation'})
                    case 'Simplify', simplified = varargin{k + 1};
                    case 'KeepCollinearPoints', pgon.Keeps = varargin{k + 1};
                end
            end
            P = polyshape.points(varargin(1:count));
            if ~simplified
                pgon.Vertices = P;
                pgon.Simple = isempty(P);
                return
            end
            [pgon.Vertices, repaired] = __region(P, zeros(0, 2), 'first', pgon.Keeps);
            if repaired
                warning('RunMat:polyshape:repairedBySimplify', ['Polyshape has duplicate vertices, intersections, or other inconsistencies that may produce inaccurate ' ...
                    'or unexpected results. Input data has been modified to create a well-defined polyshape.']);
            end
        end

        function n = get.NumRegions(pgon)
            n = sum(~ishole(pgon));
        end

        function n = get.NumHoles(pgon)
            n = sum(ishole(pgon));
        end

        function pgon = set.Vertices(pgon, P)
            if ~isnumeric(P) || ~isempty(P) && size(P, 2) ~= 2
                error('RunMat:polyshape:invalidVertices', 'Vertices must be a matrix with two columns.');
            end
            pgon.Vertices = double(P);
        end

        function a = area(pgon, which)
            if nargin > 1
                a = zeros(numel(which), 1);
                loops = parts(pgon);
                for k = 1:numel(which)
                    a(k) = abs(signed(loops{which(k)}));
                end
                return
            end
            a = zeros(size(pgon));
            for k = 1:numel(pgon)
                a(k) = -sum([0, cellfun(@signed, parts(pgon(k)))]);
            end
        end

        function p = perimeter(pgon, which)
            p = zeros(size(pgon));
            for k = 1:numel(pgon)
                loops = parts(pgon(k));
                if nargin > 1
                    loops = loops(which);
                end
                p(k) = sum([0, cellfun(@(c) sum(sqrt(sum((c - circshift(c, -1)) .^ 2, 2))), loops)]);
            end
        end

        function [x, y] = centroid(pgon, which)
            [x, y] = deal(nan(size(pgon)));
            for k = 1:numel(pgon)
                loops = parts(pgon(k));
                if nargin > 1
                    loops = loops(which);
                end
                [total, sx, sy] = deal(0);
                for j = 1:numel(loops)
                    c = loops{j};
                    d = circshift(c, -1);
                    w = c(:, 1) .* d(:, 2) - d(:, 1) .* c(:, 2);
                    total = total + sum(w) / 2;
                    sx = sx + sum((c(:, 1) + d(:, 1)) .* w) / 6;
                    sy = sy + sum((c(:, 2) + d(:, 2)) .* w) / 6;
                end
                if total ~= 0
                    x(k) = sx / total;
                    y(k) = sy / total;
                end
            end
        end

        function n = numsides(pgon, which)
            n = zeros(size(pgon));
            for k = 1:numel(pgon)
                loops = parts(pgon(k));
                if nargin > 1
                    loops = loops(which);
                end
                n(k) = sum([0, cellfun(@(c) size(c, 1), loops)]);
            end
        end

        function n = numboundaries(pgon)
            n = zeros(size(pgon));
            for k = 1:numel(pgon)
                n(k) = numel(parts(pgon(k)));
            end
        end

        function answer = ishole(pgon, which)
            loops = parts(pgon);
            answer = reshape(cellfun(@(c) signed(c) > 0, loops), [], 1);
            if nargin > 1
                answer = answer(which);
            end
        end

        function answer = issimplified(pgon)
            answer = reshape([pgon.Simple], size(pgon));
        end

        function out = simplify(pgon, varargin)
            out = pgon;
            for k = 1:numel(pgon)
                out(k) = made(__region(pgon(k).Vertices, zeros(0, 2), 'first', pgon(k).Keeps));
            end
        end

        function [in, on] = isinterior(pgon, x, y)
            if nargin < 3
                y = x(:, 2);
                x = x(:, 1);
            end
            x = x(:);
            y = y(:);
            in = false(size(x));
            on = in;
            for loop = parts(pgon)
                [inside, edge] = inpolygon(x, y, loop{1}(:, 1), loop{1}(:, 2));
                in = xor(in, inside & ~edge);
                on = on | edge;
            end
            in = in | on;
        end

        function [out, shapeID, vertexID] = union(a, b, varargin)
            if nargin < 2 || ~isa(b, 'polyshape')
                out = folded(a, 'union');
            else
                out = pairwise(a, b, 'union');
            end
            if nargout > 1
                if nargin < 2, b = polyshape; end
                [shapeID, vertexID] = origins(out, a, b);
            end
        end

        function [out, shapeID, vertexID] = intersect(a, b, varargin)
            if nargin < 2 || ~isa(b, 'polyshape') && (ischar(b) || isstring(b))
                out = folded(a, 'intersect');
                b = polyshape;
            elseif isnumeric(b)
                [out, shapeID] = lineparts(a, b);
                return
            else
                out = pairwise(a, b, 'intersect');
            end
            if nargout > 1
                [shapeID, vertexID] = origins(out, a, b);
            end
        end

        function [out, shapeID, vertexID] = subtract(a, b, varargin)
            out = pairwise(a, b, 'subtract');
            if nargout > 1
                [shapeID, vertexID] = origins(out, a, b);
            end
        end

        function [out, shapeID, vertexID] = xor(a, b, varargin)
            if nargin < 2 || ~isa(b, 'polyshape')
                out = folded(a, 'xor');
                b = polyshape;
            else
                out = pairwise(a, b, 'xor');
            end
            if nargout > 1
                [shapeID, vertexID] = origins(out, a, b);
            end
        end

        function answer = overlaps(a, b)
            if nargin < 2
                b = a;
            end
            answer = false(numel(a), numel(b));
            for i = 1:numel(a)
                for j = 1:numel(b)
                    answer(i, j) = ~isempty(__region(a(i).Vertices, b(j).Vertices, 'intersect', false));
                end
            end
            if nargin > 1 && isequal(size(a), size(b)) && ~isscalar(a)
                answer = reshape(answer(1:numel(a) + 1:end), size(a));
            end
        end

        function out = addboundary(pgon, varargin)
            P = polyshape.points(varargin(1:find([cellfun(@(a) ischar(a) || isstring(a), varargin), true], 1) - 1));
            out = pgon;
            for k = 1:numel(pgon)
                joined = P;
                if ~isempty(pgon(k).Vertices)
                    joined = [pgon(k).Vertices; NaN NaN; P];
                end
                out(k) = made(__region(joined, zeros(0, 2), 'first', pgon(k).Keeps));
            end
        end

        function out = rmboundary(pgon, which, varargin)
            loops = parts(pgon);
            loops(which) = [];
            out = made(__region(joined(loops), zeros(0, 2), 'first', pgon.Keeps));
        end

        function out = rmholes(pgon)
            out = pgon;
            for k = 1:numel(pgon)
                loops = parts(pgon(k));
                out(k) = made(joined(loops(~ishole(pgon(k)))));
            end
        end

        function out = holes(pgon)
            loops = parts(pgon);
            loops = loops(ishole(pgon));
            out = polyshape.empty(0, 1);
            for k = 1:numel(loops)
                out(k, 1) = made(flipud(loops{k}));
            end
        end

        function out = regions(pgon)
            loops = parts(pgon);
            hole = ishole(pgon);
            outer = loops(~hole);
            inner = loops(hole);
            out = polyshape.empty(0, 1);
            for k = 1:numel(outer)
                own = outer(k);
                for j = 1:numel(inner)
                    if all(inpolygon(inner{j}(:, 1), inner{j}(:, 2), outer{k}(:, 1), outer{k}(:, 2)))
                        own{end + 1} = inner{j}; %#ok<AGROW>
                    end
                end
                out(k, 1) = made(joined(own));
            end
        end

        function [x, y] = boundary(pgon, which)
            loops = parts(pgon);
            if nargin > 1
                loops = loops(which);
            end
            closed = cellfun(@(c) [c; c(1, :)], loops, 'UniformOutput', false);
            P = joined(closed);
            x = P(:, 1);
            y = P(:, 2);
            if nargout < 2
                x = P;
            end
        end

        function [x, y] = boundingbox(pgon)
            P = vertcat(pgon.Vertices);
            if isempty(P)
                [x, y] = deal(zeros(1, 0));
            else
                x = [min(P(:, 1)), max(P(:, 1))];
                y = [min(P(:, 2)), max(P(:, 2))];
            end
        end

        function out = translate(pgon, x, y)
            if nargin > 2
                x = [x, y];
            end
            out = moved(pgon, @(P) P + reshape(x, 1, 2));
        end

        function out = scale(pgon, s, reference)
            if nargin < 3
                reference = [0 0];
            end
            if any(s <= 0)
                error('RunMat:polyshape:scaleFactor', 'Scale factor must be positive.');
            end
            out = moved(pgon, @(P) (P - reference) .* s + reference);
        end

        function out = rotate(pgon, theta, reference)
            if nargin < 3
                reference = [0 0];
            end
            R = [cosd(theta) sind(theta); -sind(theta) cosd(theta)];
            out = moved(pgon, @(P) (P - reference) * R + reference);
        end

        function out = convhull(pgon)
            P = rmmissing(vertcat(pgon.Vertices));
            k = convhull(P(:, 1), P(:, 2));
            out = made(__region(P(k(1:end - 1), :), zeros(0, 2), 'first', false));
        end

        function [vertex, boundaryID, index] = nearestvertex(pgon, x, y)
            if nargin < 3
                y = x(:, 2);
                x = x(:, 1);
            end
            P = pgon.Vertices;
            [vertex, boundaryID, index] = deal(zeros(numel(x), 1));
            for k = 1:numel(x)
                [~, vertex(k)] = min(sum((P - [x(k) y(k)]) .^ 2, 2));
                gaps = find(isnan(P(1:vertex(k), 1)));
                boundaryID(k) = numel(gaps) + 1;
                index(k) = vertex(k) - max([gaps; 0]);
            end
        end

        function answer = isequal(a, varargin)
            answer = true;
            for k = 1:numel(varargin)
                b = varargin{k};
                answer = answer && isa(b, 'polyshape') && isequal(size(a), size(b));
                for j = 1:numel(a) * answer
                    answer = answer && isequaln(a(j).Vertices, b(j).Vertices);
                end
            end
        end

        function h = plot(pgon, varargin)
            h = gobjects(0, 1);
            if isa(pgon, 'matlab.graphics.axis.Axes')
                pgon = varargin{1};
                varargin(1) = [];
            end
            held = ishold;
            for k = 1:numel(pgon)
                [x, y] = boundary(pgon(k));
                gap = isnan(x);
                if isempty(x)
                    continue
                end
                colors = get(gca, 'ColorOrder');
                h(k, 1) = patch(x(~gap), y(~gap), colors(mod(k - 1, size(colors, 1)) + 1, :), 'FaceAlpha', 0.35, varargin{:});
                hold on
            end
            if ~held
                hold off
            end
            if nargout == 0
                clear h
            end
        end

        function disp(pgon)
            if isscalar(pgon)
                fprintf('  polyshape with properties:\n\n');
                if size(pgon.Vertices, 1) == 0
                    fprintf('      Vertices: [0%s2 double]\n', char(215));
                else
                    fprintf('      Vertices: [%d%s2 double]\n', size(pgon.Vertices, 1), char(215));
                end
                fprintf('    NumRegions: %d\n      NumHoles: %d\n\n', pgon.NumRegions, pgon.NumHoles);
            else
                fprintf('  %s polyshape array with properties:\n\n    Vertices\n    NumRegions\n    NumHoles\n\n', strjoin(string(size(pgon)), char(215)));
            end
        end
    end

    methods (Hidden)
        % Triangles of the inside, for triangulation(pgon)
        function [T, P] = cover(pgon)
            loops = parts(pgon);
            P = vertcat(loops{:});
            C = zeros(0, 2);
            start = 0;
            for k = 1:numel(loops)
                n = size(loops{k}, 1);
                C = [C; start + (1:n).', start + [2:n, 1].']; %#ok<AGROW>
                start = start + n;
            end
            DT = delaunayTriangulation(P, C);
            T = DT.ConnectivityList(isInterior(DT), :);
        end
    end

    methods (Access = private)
        function loops = parts(pgon)
            P = pgon.Vertices;
            gaps = [0; find(isnan(P(:, 1))); size(P, 1) + 1];
            loops = cell(1, 0);
            for k = 1:numel(gaps) - 1
                part = P(gaps(k) + 1:gaps(k + 1) - 1, :);
                if ~isempty(part)
                    loops{end + 1} = part; %#ok<AGROW>
                end
            end
        end

        function out = pairwise(a, b, operation)
            if ~isa(a, 'polyshape') || ~isa(b, 'polyshape')
                error('RunMat:polyshape:polyshapeRequired', 'Input must be a polyshape object.');
            end
            if isscalar(a)
                a = repmat(a, size(b));
            elseif isscalar(b)
                b = repmat(b, size(a));
            elseif ~isequal(size(a), size(b))
                error('RunMat:polyshape:sizeMismatch', 'Polyshape arrays must have the same size, or one of them must be a scalar.');
            end
            out = a;
            for k = 1:numel(a)
                out(k) = made(__region(a(k).Vertices, b(k).Vertices, operation, false));
            end
        end

        function out = folded(a, operation)
            out = polyshape;
            for k = 1:numel(a)
                if k == 1
                    out = a(1);
                else
                    out = made(__region(out.Vertices, a(k).Vertices, operation, false));
                end
            end
        end

        function out = moved(pgon, change)
            out = pgon;
            for k = 1:numel(pgon)
                out(k).Vertices = change(pgon(k).Vertices);
            end
        end

        % Which of two polygons each vertex comes from: 1, 2, or 0 for crossings.
        function [shape, vertex] = origins(out, a, b)
            P = out.Vertices;
            shape = zeros(size(P, 1), 1);
            vertex = shape;
            for k = 1:size(P, 1)
                if isnan(P(k, 1))
                    [shape(k), vertex(k)] = deal(NaN);
                    continue
                end
                inputs = {b, a};
                for j = 1:2
                    at = find(all(inputs{j}.Vertices == P(k, :), 2), 1);
                    if ~isempty(at)
                        shape(k) = 3 - j;
                        vertex(k) = at;
                    end
                end
            end
        end

        % Pieces of a line inside and outside.
        function [inner, outer] = lineparts(pgon, line)
            [inner, outer] = deal(zeros(0, 2));
            was = 0;
            for k = 1:size(line, 1) - 1
                a = line(k, :);
                e = line(k + 1, :) - a;
                cuts = [0 1];
                for loop = parts(pgon)
                    c = loop{1};
                    d = circshift(c, -1) - c;
                    across = e(1) * d(:, 2) - e(2) * d(:, 1);
                    s = ((c(:, 1) - a(1)) .* d(:, 2) - (c(:, 2) - a(2)) .* d(:, 1)) ./ across;
                    u = ((c(:, 1) - a(1)) .* e(2) - (c(:, 2) - a(2)) .* e(1)) ./ across;
                    hit = across ~= 0 & s > 0 & s < 1 & u >= 0 & u <= 1;
                    cuts = [cuts, s(hit).']; %#ok<AGROW>
                end
                cuts = unique(cuts);
                for j = 1:numel(cuts) - 1
                    ends = a + cuts(j:j + 1).' * e;
                    is = 1 + isinterior(pgon, mean(ends));
                    if is == 2
                        inner = extended(inner, ends, was == is);
                    else
                        outer = extended(outer, ends, was == is);
                    end
                    was = is;
                end
            end
        end
    end

    methods (Static, Access = private)
        function P = points(given)
            if isempty(given)
                P = zeros(0, 2);
            elseif isscalar(given)
                P = given{1};
                if iscell(P) || ~isnumeric(P) || ~isempty(P) && size(P, 2) ~= 2
                    error('RunMat:polyshape:twoColumns', 'Input must be a matrix with two columns of x- and y-coordinates.');
                end
                P = double(P);
            else
                [x, y] = deal(given{1:2});
                if iscell(x)
                    P = zeros(0, 2);
                    for k = 1:numel(x)
                        if k > 1
                            P(end + 1, :) = NaN; %#ok<AGROW>
                        end
                        P = [P; double(x{k}(:)), double(y{k}(:))]; %#ok<AGROW>
                    end
                else
                    if numel(x) ~= numel(y)
                        error('RunMat:polyshape:sameLength', 'X- and y-coordinates must have the same length.');
                    end
                    P = [double(x(:)), double(y(:))];
                end
            end
            if any(isinf(P(:)))
                error('RunMat:polyshape:finite', 'Coordinates must be finite or NaN.');
            end
        end
    end
end

function pgon = made(P)
pgon = polyshape;
pgon.Vertices = P;
end

function P = joined(loops)
P = zeros(0, 2);
for k = 1:numel(loops)
    if k > 1
        P(end + 1, :) = NaN; %#ok<AGROW>
    end
    P = [P; loops{k}]; %#ok<AGROW>
end
end

function a = signed(c)
d = circshift(c, -1);
a = sum(c(:, 1) .* d(:, 2) - d(:, 1) .* c(:, 2)) / 2;
end

function L = extended(L, ends, goeson)
if goeson
    L = [L; ends(2, :)];
elseif isempty(L)
    L = ends;
else
    L = [L; NaN NaN; ends];
end
end
