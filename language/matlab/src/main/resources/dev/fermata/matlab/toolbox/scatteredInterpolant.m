% Interpolation of values at scattered points: F = scatteredInterpolant(x, y, v, method, extrapolation), F = scatteredInterpolant(P, v, ...), vq = F(xq, yq). Methods are 'linear', 'nearest' and 'natural'; extrapolations 'linear', 'nearest', 'boundary' and 'none'.
classdef scatteredInterpolant
    properties
        Points = []
        Values = []
        Method = 'linear'
        ExtrapolationMethod = 'linear'
    end

    methods
        function F = scatteredInterpolant(varargin)
            words = find(cellfun(@(a) ischar(a) || isstring(a), varargin));
            given = varargin(setdiff(1:nargin, words));
            words = varargin(words);
            if ~isempty(words)
                F.Method = words{1};
                F.ExtrapolationMethod = 'linear';
                if strcmp(F.Method, 'nearest')
                    F.ExtrapolationMethod = 'nearest';
                end
            end
            if numel(words) > 1
                F.ExtrapolationMethod = words{2};
            end
            if isempty(given)
                return
            end
            if numel(given) == 1
                error('RunMat:scatteredInterpolant:NotEnoughInputs', 'Not enough input arguments.');
            elseif numel(given) == 2
                P = double(given{1});
            else
                columns = cellfun(@(c) double(c(:)), given(1:end - 1), 'UniformOutput', false);
                if any(cellfun(@numel, columns) ~= numel(columns{1}))
                    error('RunMat:scatteredInterpolant:InvalidInput', 'Sample points must have the same number of elements.');
                end
                P = [columns{:}];
            end
            v = given{end};
            if ~isfloat(v)
                error('RunMat:scatteredInterpolant:NonFloatValues', 'The input values must be single or double.');
            end
            if isvector(v)
                v = v(:);
            end
            if size(P, 2) < 2 || size(P, 2) > 3
                error('RunMat:scatteredInterpolant:InvalidInput', 'The input points must be specified in a matrix of two or three columns.');
            elseif size(P, 1) ~= size(v, 1)
                error('RunMat:scatteredInterpolant:InvalidInput', 'The number of data point locations should equal the number of data point values.');
            end
            [F.Points, F.Values] = __merged_points('scatteredInterpolant', P, v, ...
                'Duplicate data points have been detected and removed - corresponding values have been averaged.');
        end

        function F = set.Method(F, name)
            name = char(name);
            if ~any(strcmp(name, {'linear', 'nearest', 'natural'}))
                error('RunMat:scatteredInterpolant:BadMethod', 'Interpolation method must be ''nearest'', ''linear'', or ''natural''.');
            end
            F.Method = name;
        end

        function F = set.ExtrapolationMethod(F, name)
            name = char(name);
            if ~any(strcmp(name, {'linear', 'nearest', 'boundary', 'none'}))
                error('RunMat:scatteredInterpolant:BadExtrapolation', 'Extrapolation method must be ''nearest'', ''linear'', ''boundary'', or ''none''.');
            end
            F.ExtrapolationMethod = name;
        end

        function varargout = subsref(F, s)
            if strcmp(s(1).type, '()') && isscalar(F)
                varargout{1} = value_at(F, s(1).subs);
                if numel(s) > 1
                    varargout{1} = subsref(varargout{1}, s(2:end));
                end
            else
                [varargout{1:max(1, nargout)}] = builtin('subsref', F, s);
            end
        end
    end

    methods (Access = private)
        function v = value_at(F, queries)
            if isempty(F.Points)
                v = [];
                return
            end
            n = size(F.Points, 2);
            if isscalar(queries) && iscell(queries{1})
                grids = cell(1, n);
                [grids{:}] = ndgrid(queries{1}{:});
                queries = grids;
            end
            if isscalar(queries)
                Q = double(queries{1});
                if size(Q, 2) ~= n
                    error('RunMat:scatteredInterpolant:InvalidQuery', 'Query points must be specified in a matrix of %d columns.', n);
                end
                dims = [size(Q, 1), 1];
            else
                if numel(queries) ~= n
                    error('RunMat:scatteredInterpolant:InvalidQuery', 'The number of query coordinates must be %d.', n);
                end
                dims = size(queries{1});
                whole = all(cellfun(@(q) isequal(size(q), dims), queries));
                if ~whole && all(cellfun(@isvector, queries)) && numel(unique(cellfun(@numel, queries))) > 1
                    error('RunMat:scatteredInterpolant:InvalidQuery', 'Query coordinates must be arrays of the same size.');
                end
                columns = cellfun(@(c) double(c(:)), queries, 'UniformOutput', false);
                Q = [columns{:}];
            end
            m = size(F.Values, 2);
            v = zeros(size(Q, 1), m, 'like', F.Values);
            for k = 1:m
                v(:, k) = __scattered(F.Points, F.Values(:, k), Q, F.Method, F.ExtrapolationMethod);
            end
            if m == 1
                v = reshape(v, dims);
            end
        end
    end
end
