% Transfer function models: tf(numerator, denominator, Ts, name, value), tf('s'), tf('z', Ts), tf(gain), tf(model).
classdef tf < lti
    properties
        Numerator = {}
        Denominator = {}
        Variable = 's'
    end
    properties (Dependent, Hidden)
        num
        den
    end
    methods
        function sys = tf(varargin)
            if nargin == 0
                return
            end
            first = varargin{1};
            if isa(first, 'lti')
                sys = __to_tf(sys, first);
                return
            end
            if ischar(first) || isstring(first)
                sys = __tf_variable(sys, char(first), varargin(2:end));
                return
            end
            [data, rest] = __leading_data(varargin, 2);
            if isscalar(data)
                data{2} = 1;
            end
            if __has_inverse_variable(rest)
                [data{1}, data{2}] = __padded_after(data{1}, data{2});
            end
            [sys.Numerator, sys.Denominator] = __fractions(data{1}, data{2});
            if isempty(rest) || ~isnumeric(rest{1})
                options = rest;
            else
                sys.Ts = __sample_time(rest{1});
                options = rest(2:end);
            end
            if sys.Ts ~= 0
                sys.Variable = 'z';
            end
            sys = __lti_options(sys, options);
        end
        function value = get.num(sys)
            value = sys.Numerator;
        end
        function value = get.den(sys)
            value = sys.Denominator;
        end
        function sys = set.num(sys, value)
            sys.Numerator = value;
        end
        function sys = set.den(sys, value)
            sys.Denominator = value;
        end
        function sys = set.Numerator(sys, value)
            if ~iscell(value)
                value = {value};
            end
            sys.Numerator = value;
        end
        function sys = set.Denominator(sys, value)
            if ~iscell(value)
                value = {value};
            end
            sys.Denominator = value;
        end
        function sys = set.Variable(sys, value)
            value = char(value);
            if ~any(strcmp(value, {'s', 'p', 'z', 'q', 'z^-1', 'q^-1'}))
                error('RunMat:tf:InvalidVariable', 'The "Variable" property must be set to one of the following: ''s'', ''p'', ''z'', ''q'', ''z^-1'', or ''q^-1''.');
            end
            sys.Variable = value;
        end
        function [ny, nu] = channels(sys)
            [ny, nu] = size(sys.Numerator);
        end
        function value = content(sys)
            value = {sys.Numerator, sys.Denominator, sys.Ts};
        end
        function sys = gainlike(sys, D)
            sys.Numerator = num2cell(D);
            sys.Denominator = num2cell(ones(size(D)));
        end
        function sys = negated(sys)
            sys.Numerator = cellfun(@(n) -n, sys.Numerator, 'UniformOutput', false);
        end
        function a = add(a, b)
            [a, b] = __same_channels(a, b);
            for k = 1:numel(a.Numerator)
                [n, d] = __add_fractions(a.Numerator{k}, a.Denominator{k}, b.Numerator{k}, b.Denominator{k});
                a.Numerator{k} = n;
                a.Denominator{k} = d;
            end
        end
        function sys = multiply(a, b)
            sys = a;
            [ny, n] = size(a.Numerator);
            [m, nu] = size(b.Numerator);
            if ny * n == 1 && m * nu > 1
                sys.Numerator = cell(m, nu);
                sys.Denominator = cell(m, nu);
                for k = 1:m * nu
                    [sys.Numerator{k}, sys.Denominator{k}] = __fraction(conv(a.Numerator{1}, b.Numerator{k}), conv(a.Denominator{1}, b.Denominator{k}));
                end
                return
            elseif m * nu == 1 && ny * n > 1
                sys = multiply(b, a);
                return
            elseif n ~= m
                error('RunMat:mtimes:SizeMismatch', 'Incompatible number of inputs and outputs in the product of models.');
            end
            sys.Numerator = cell(ny, nu);
            sys.Denominator = cell(ny, nu);
            for i = 1:ny
                for j = 1:nu
                    [p, q] = __fraction(conv(a.Numerator{i, 1}, b.Numerator{1, j}), conv(a.Denominator{i, 1}, b.Denominator{1, j}));
                    for k = 2:n
                        [p, q] = __add_fractions(p, q, conv(a.Numerator{i, k}, b.Numerator{k, j}), conv(a.Denominator{i, k}, b.Denominator{k, j}));
                    end
                    sys.Numerator{i, j} = p;
                    sys.Denominator{i, j} = q;
                end
            end
        end
        function sys = inv(sys)
            [ny, nu] = size(sys.Numerator);
            if ny ~= nu
                error('RunMat:inv:InvalidInput', 'Only models with as many outputs as inputs can be inverted.');
            elseif ny > 1
                sys = tf(inv(ss(sys)));
                return
            elseif ~any(sys.Numerator{1})
                error('RunMat:inv:InvalidInput', 'Cannot invert a model that is zero.');
            end
            [sys.Numerator{1}, sys.Denominator{1}] = __fraction(sys.Denominator{1}, sys.Numerator{1});
        end
        function sys = ctranspose(sys)
            sys = transpose(sys);
            for k = 1:numel(sys.Numerator)
                [n, d] = __conjugate_fraction(sys.Numerator{k}, sys.Denominator{k}, sys.Ts);
                sys.Numerator{k} = n;
                sys.Denominator{k} = d;
            end
        end
        function sys = transpose(sys)
            sys.Numerator = sys.Numerator.';
            sys.Denominator = sys.Denominator.';
        end
        function part = pick(sys, i, j)
            part = sys;
            part.Numerator = sys.Numerator(i, j);
            part.Denominator = sys.Denominator(i, j);
        end
    end
end
