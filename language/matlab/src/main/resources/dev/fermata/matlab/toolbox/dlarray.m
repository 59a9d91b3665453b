% An array for deep learning, whose dimensions can have labels: S, C, B, T, U. Calculations with it can be traced for gradients.
classdef dlarray
    properties (Hidden, SetAccess = private)
        Data
        Format = ''
        Node = []
    end
    methods
        function obj = dlarray(data, fmt)
            if nargin == 0
                obj.Data = [];
                return
            end
            if isa(data, 'dlarray')
                obj = data;
                if nargin < 2
                    return
                end
                data = obj.Data;
            elseif ~(isnumeric(data) || islogical(data))
                error('RunMat:dlarray:InvalidArgument', 'dlarray is supported only for full arrays of data type double, single, or logical, or for full gpuArrays of these data types.');
            end
            obj.Data = data;
            if nargin > 1
                fmt = upper(char(fmt));
                if ~isempty(regexp(fmt, '[^SCBTU]', 'once')) || sum(fmt == 'C') > 1 || sum(fmt == 'B') > 1 || sum(fmt == 'T') > 1
                    error('RunMat:dlarray:InvalidArgument', 'Invalid dimension labels. Labels must be ''S'', ''C'', ''B'', ''T'' or ''U''; ''C'', ''B'' and ''T'' can occur at most once.');
                end
                if numel(fmt) < ndims(data) && ~(numel(fmt) == 1 && isvector(data))
                    error('RunMat:dlarray:InvalidArgument', 'Number of dimension labels must be greater than or equal to the number of dimensions of the data.');
                end
                [order, fmt] = __label_order(fmt);
                if numel(order) > 1 && ~isequal(order, 1:numel(order))
                    made = permute(stripped(obj), order);
                    obj.Data = made.Data;
                    obj.Node = made.Node;
                elseif isscalar(fmt) && isrow(data) && ~isscalar(data)
                    obj.Data = reshape(data, [], 1);
                end
                obj.Format = fmt;
            end
        end
        function disp(obj)
            kind = '';
            if ~isa(obj.Data, 'double')
                kind = [class(obj.Data) ' '];
            end
            fprintf('  %s\n\n', [labelled(obj) ' ' kind 'dlarray']);
            disp(obj.Data);
        end
        function x = extractdata(obj)
            x = obj.Data;
        end
        function f = dims(obj)
            f = obj.Format;
        end
        function obj = stripdims(obj, fmt)
            obj = stripped(obj);
        end
        function d = finddim(obj, label)
            d = find(obj.Format == label);
            if isempty(d)
                d = [];
            end
        end
        function varargout = size(obj, varargin)
            if isempty(varargin) && nargout <= 1
                sz = size(obj.Data);
                sz(end + 1:numel(obj.Format)) = 1;
                varargout = {sz};
            else
                [varargout{1:max(1, nargout)}] = size(obj.Data, varargin{:});
            end
        end
        function n = numel(obj, varargin)
            n = numel(obj.Data);
        end
        function n = ndims(obj)
            n = max(ndims(obj.Data), numel(obj.Format));
        end
        function n = length(obj)
            n = length(obj.Data);
        end
        function tf = isempty(obj)
            tf = isempty(obj.Data);
        end
        function tf = isscalar(obj)
            tf = isscalar(obj.Data);
        end
        function tf = isvector(obj)
            tf = isvector(obj.Data);
        end
        function tf = isrow(obj)
            tf = isrow(obj.Data);
        end
        function tf = iscolumn(obj)
            tf = iscolumn(obj.Data);
        end
        function tf = isreal(obj)
            tf = isreal(obj.Data);
        end
        function tf = isnumeric(obj)
            tf = isnumeric(obj.Data);
        end
        function tf = isfloat(obj)
            tf = isfloat(obj.Data);
        end
        function tf = islogical(obj)
            tf = islogical(obj.Data);
        end
        function tf = isdlarray(obj)
            tf = true;
        end
        function c = underlyingType(obj)
            c = class(obj.Data);
        end
        function tf = isUnderlyingType(obj, name)
            tf = isa(obj.Data, char(name));
        end
        function k = end(obj, k, n)
            sz = size(obj.Data);
            if n == 1
                k = numel(obj.Data);
            elseif k < n
                k = size(obj.Data, k);
            else
                k = prod(sz(k:end));
            end
        end
        function x = gather(x)
        end
        function x = double(x)
            x.Data = double(x.Data);
        end
        function x = single(x)
            x = __dl_make(single(x.Data), x.Format, {x}, @(g) {g});
        end
        function x = logical(x)
            x = logical(x.Data);
        end
        function tf = isequal(a, varargin)
            others = cellfun(@(v) __dl_plain(v), varargin, 'UniformOutput', false);
            tf = isequal(__dl_plain(a), others{:});
        end
        function z = plus(a, b)
            [x, y, f] = __dl_pair(a, b);
            z = __dl_make(x + y, f, {a, b}, @(g) {g, g});
        end
        function z = minus(a, b)
            [x, y, f] = __dl_pair(a, b);
            z = __dl_make(x - y, f, {a, b}, @(g) {g, -g});
        end
        function z = times(a, b)
            [x, y, f] = __dl_pair(a, b);
            z = __dl_make(x .* y, f, {a, b}, @(g) {g .* y, g .* x});
        end
        function z = rdivide(a, b)
            [x, y, f] = __dl_pair(a, b);
            z = __dl_make(x ./ y, f, {a, b}, @(g) {g ./ y, -g .* x ./ y .^ 2});
        end
        function z = ldivide(a, b)
            z = rdivide(b, a);
        end
        function z = mrdivide(a, b)
            if ~isscalar(b)
                error('RunMat:dlarray:InvalidArgument', 'Division by a matrix is not supported for dlarray.');
            end
            z = rdivide(a, b);
        end
        function z = power(a, b)
            [x, y, f] = __dl_pair(a, b);
            v = x .^ y;
            z = __dl_make(v, f, {a, b}, @(g) {g .* y .* x .^ (y - 1), g .* v .* log(max(x, realmin))});
        end
        function z = mpower(a, b)
            if ~isscalar(a) || ~isscalar(b)
                error('RunMat:dlarray:InvalidArgument', 'Matrix powers are not supported for dlarray.');
            end
            z = power(a, b);
        end
        function z = uminus(a)
            z = __dl_make(-a.Data, a.Format, {a}, @(g) {-g});
        end
        function z = uplus(a)
            z = a;
        end
        function z = mtimes(a, b)
            x = __dl_plain(a);
            y = __dl_plain(b);
            if isscalar(x) || isscalar(y)
                z = times(a, b);
                return
            end
            if ismatrix(x) && ismatrix(y) && size(x, 2) ~= size(y, 1)
                error('RunMat:innerdim', 'Incorrect dimensions for matrix multiplication. Check that the number of columns in the first matrix matches the number of rows in the second matrix. To operate on each element of the matrix individually, use TIMES (.*) for elementwise multiplication.');
            end
            z = __dl_make(x * y, '', {a, b}, @(g) {g * y', x' * g});
        end
        function z = transpose(a)
            z = __dl_make(a.Data.', '', {a}, @(g) {g.'});
        end
        function z = ctranspose(a)
            z = __dl_make(a.Data', '', {a}, @(g) {g'});
        end
        function z = exp(a)
            v = exp(a.Data);
            z = __dl_make(v, a.Format, {a}, @(g) {g .* v});
        end
        function z = log(a)
            x = a.Data;
            z = __dl_make(log(x), a.Format, {a}, @(g) {g ./ x});
        end
        function z = log1p(a)
            x = a.Data;
            z = __dl_make(log1p(x), a.Format, {a}, @(g) {g ./ (1 + x)});
        end
        function z = sqrt(a)
            v = sqrt(a.Data);
            z = __dl_make(v, a.Format, {a}, @(g) {g ./ (2 * v)});
        end
        function z = abs(a)
            x = a.Data;
            z = __dl_make(abs(x), a.Format, {a}, @(g) {g .* sign(x)});
        end
        function z = sign(a)
            z = __dl_make(sign(a.Data), a.Format, {}, []);
        end
        function z = sin(a)
            x = a.Data;
            z = __dl_make(sin(x), a.Format, {a}, @(g) {g .* cos(x)});
        end
        function z = cos(a)
            x = a.Data;
            z = __dl_make(cos(x), a.Format, {a}, @(g) {-g .* sin(x)});
        end
        function z = tan(a)
            v = tan(a.Data);
            z = __dl_make(v, a.Format, {a}, @(g) {g .* (1 + v .^ 2)});
        end
        function z = tanh(a)
            v = tanh(a.Data);
            z = __dl_make(v, a.Format, {a}, @(g) {g .* (1 - v .^ 2)});
        end
        function z = sinh(a)
            x = a.Data;
            z = __dl_make(sinh(x), a.Format, {a}, @(g) {g .* cosh(x)});
        end
        function z = cosh(a)
            x = a.Data;
            z = __dl_make(cosh(x), a.Format, {a}, @(g) {g .* sinh(x)});
        end
        function z = atan(a)
            x = a.Data;
            z = __dl_make(atan(x), a.Format, {a}, @(g) {g ./ (1 + x .^ 2)});
        end
        function z = floor(a)
            z = __dl_make(floor(a.Data), a.Format, {}, []);
        end
        function z = round(a)
            z = __dl_make(round(a.Data), a.Format, {}, []);
        end
        function z = isnan(a)
            z = __dl_make(isnan(a.Data), a.Format, {}, []);
        end
        function z = sum(a, varargin)
            x = a.Data;
            sz = size(x);
            z = __dl_make(sum(x, varargin{:}), a.Format, {a}, @(g) {repmat(g, sz ./ __padded_size(g, numel(sz)))});
        end
        function z = mean(a, varargin)
            x = a.Data;
            sz = size(x);
            v = mean(x, varargin{:});
            n = numel(x) / max(1, numel(v));
            z = __dl_make(v, a.Format, {a}, @(g) {repmat(g / n, sz ./ __padded_size(g, numel(sz)))});
        end
        function z = prod(a, varargin)
            x = a.Data;
            sz = size(x);
            v = prod(x, varargin{:});
            z = __dl_make(v, a.Format, {a}, @(g) {repmat(g .* v, sz ./ __padded_size(g, numel(sz))) ./ x});
        end
        function z = var(a, varargin)
            n = size(a.Data, __first_dim(a.Data));
            m = mean(a);
            z = sum((a - m) .^ 2) / max(1, n - 1);
        end
        function z = std(a, varargin)
            z = sqrt(var(a, varargin{:}));
        end
        function [z, at] = max(a, b, varargin)
            if nargin < 2
                b = [];
            end
            [z, at] = __dl_extreme(@max, a, ~isempty(b), varargin, b);
        end
        function [z, at] = min(a, b, varargin)
            if nargin < 2
                b = [];
            end
            [z, at] = __dl_extreme(@min, a, ~isempty(b), varargin, b);
        end
        function z = reshape(a, varargin)
            sz = size(a.Data);
            z = __dl_make(reshape(a.Data, varargin{:}), '', {a}, @(g) {reshape(g, sz)});
        end
        function z = permute(a, order)
            z = __dl_make(permute(a.Data, order), '', {a}, @(g) {ipermute(g, order)});
        end
        function z = squeeze(a)
            sz = size(a.Data);
            z = __dl_make(squeeze(a.Data), '', {a}, @(g) {reshape(g, sz)});
        end
        function z = repmat(a, varargin)
            x = a.Data;
            v = repmat(x, varargin{:});
            at = repmat(reshape(1:numel(x), size(x)), varargin{:});
            sz = size(x);
            z = __dl_make(v, a.Format, {a}, @(g) {reshape(accumarray(at(:), g(:), [numel(x) 1]), sz)});
        end
        function z = cat(dim, varargin)
            z = __dl_cat(dim, varargin);
        end
        function z = horzcat(varargin)
            z = __dl_cat(2, varargin);
        end
        function z = vertcat(varargin)
            z = __dl_cat(1, varargin);
        end
        function z = eq(a, b)
            z = __dl_compared(@eq, a, b);
        end
        function z = ne(a, b)
            z = __dl_compared(@ne, a, b);
        end
        function z = lt(a, b)
            z = __dl_compared(@lt, a, b);
        end
        function z = le(a, b)
            z = __dl_compared(@le, a, b);
        end
        function z = gt(a, b)
            z = __dl_compared(@gt, a, b);
        end
        function z = ge(a, b)
            z = __dl_compared(@ge, a, b);
        end
        function z = and(a, b)
            z = __dl_compared(@and, a, b);
        end
        function z = or(a, b)
            z = __dl_compared(@or, a, b);
        end
        function z = not(a)
            z = __dl_make(~a.Data, a.Format, {}, []);
        end
        function tf = any(a, varargin)
            tf = __dl_make(any(a.Data, varargin{:}), '', {}, []);
        end
        function tf = all(a, varargin)
            tf = __dl_make(all(a.Data, varargin{:}), '', {}, []);
        end
        function z = dot(a, b)
            z = sum(times(a, b));
        end
        function z = norm(a, p)
            if nargin < 2
                p = 2;
            end
            if ~(isequal(p, 2) && isvector(a.Data) || any(strcmp(p, 'fro')))
                error('RunMat:dlarray:InvalidArgument', 'Of dlarrays, only the 2-norm of vectors and the Frobenius norm are supported.');
            end
            z = sqrt(sum(a .^ 2, 'all'));
        end
        function z = relu(a)
            x = a.Data;
            z = __dl_make(max(x, 0), a.Format, {a}, @(g) {g .* (x > 0)});
        end
        function z = leakyrelu(a, scale)
            if nargin < 2
                scale = 0.01;
            end
            x = a.Data;
            k = 1 * (x > 0) + scale * (x <= 0);
            z = __dl_make(x .* k, a.Format, {a}, @(g) {g .* k});
        end
        function z = sigmoid(a)
            v = 1 ./ (1 + exp(-a.Data));
            z = __dl_make(v, a.Format, {a}, @(g) {g .* v .* (1 - v)});
        end
        function z = softmax(a, varargin)
            [a, fmt] = __dl_formatted(a, varargin, 'softmax');
            d = find(fmt == 'C');
            if isempty(d)
                d = 1;
            end
            x = a.Data;
            e = exp(x - max(x, [], d));
            v = e ./ sum(e, d);
            z = __dl_make(v, a.Format, {a}, @(g) {v .* (g - sum(g .* v, d))});
        end
        function sref = subsref(obj, s)
            switch s(1).type
                case '()'
                    x = obj.Data;
                    v = x(s(1).subs{:});
                    where = reshape(1:numel(x), size(x));
                    where = where(s(1).subs{:});
                    sz = size(x);
                    fmt = obj.Format;
                    if numel(s(1).subs) < numel(fmt)
                        fmt = '';
                    end
                    sref = __dl_make(v, fmt, {obj}, @(g) {reshape(accumarray(where(:), g(:), [numel(x) 1]), sz)});
                case '.'
                    sref = builtin('subsref', obj, s(1));
                otherwise
                    error('RunMat:dlarray:InvalidArgument', 'Brace indexing is not supported for variables of this type.');
            end
            if numel(s) > 1
                sref = subsref(sref, s(2:end));
            end
        end
        function obj = subsasgn(obj, s, value)
            if ~strcmp(s(1).type, '()') || numel(s) > 1
                error('RunMat:dlarray:InvalidArgument', 'Only parentheses can be used to assign to elements of a dlarray.');
            end
            if ~isa(obj, 'dlarray')
                obj = dlarray(obj);
            end
            v = __dl_plain(value);
            x = obj.Data;
            mask = ones(size(x));
            x(s(1).subs{:}) = v;
            mask(s(1).subs{:}) = 0;
            where = reshape(1:numel(x), size(x));
            where = where(s(1).subs{:});
            sz = size(v);
            many = numel(where) > 1 && isscalar(v);
            obj = __dl_make(x, obj.Format, {obj, value}, @(g) {g .* mask, __dl_taken(g, where, sz, many)});
        end
    end
    methods (Hidden)
        function n = node(obj)
            n = obj.Node;
        end
        function obj = traced(obj)
            n = GradientNode();
            n.Order = __next_order();
            n.Size = size(obj.Data);
            obj.Node = n;
        end
        function obj = untraced(obj)
            obj.Node = [];
        end
        function obj = stripped(obj)
            obj.Format = '';
        end
        function obj = built(obj, data, fmt, n)
            obj.Data = data;
            obj.Format = fmt;
            obj.Node = n;
        end
        function obj = relabelled(obj, fmt)
            obj.Format = fmt;
        end
        function text = labelled(obj)
            sz = size(obj);
            parts = cell(1, numel(sz));
            for k = 1:numel(sz)
                if isempty(obj.Format)
                    parts{k} = sprintf('%d', sz(k));
                elseif k <= numel(obj.Format)
                    parts{k} = sprintf('%d(%s)', sz(k), obj.Format(k));
                else
                    parts{k} = sprintf('%d', sz(k));
                end
            end
            if isempty(obj.Format)
                text = strjoin(parts, char(215));
            else
                text = strjoin(parts, [' ' char(215) ' ']);
            end
        end
    end
end
