% What linear models of all kinds have in common: sample time, names, arithmetic, text.
classdef (Abstract) lti
    properties
        IODelay = 0
        InputDelay = 0
        OutputDelay = 0
        InputName = {}
        OutputName = {}
        Notes = {}
        UserData = []
        Name = ''
        Ts = 0
        TimeUnit = 'seconds'
    end
    methods
        function sys = plus(a, b)
            [a, b] = __lti_pair(a, b, '+');
            [a, b] = __same_delay(a, b);
            sys = add(a, b);
        end
        function sys = minus(a, b)
            [a, b] = __lti_pair(a, b, '-');
            [a, b] = __same_delay(a, b);
            sys = add(a, negated(b));
        end
        function sys = uminus(a)
            sys = negated(a);
        end
        function sys = uplus(a)
            sys = a;
        end
        function sys = mtimes(a, b)
            [a, b] = __lti_pair(a, b, '*');
            sys = __with_delay(multiply(a, b), __lti_delay(a) + __lti_delay(b));
        end
        function sys = times(a, b)
            if ~issiso(a) || ~issiso(b)
                error('RunMat:times:InvalidInput', 'Element-by-element products need models with one input and one output.');
            end
            sys = mtimes(a, b);
        end
        function sys = mrdivide(a, b)
            [a, b] = __lti_pair(a, b, '/');
            sys = __with_delay(multiply(a, inv(b)), __lti_delay(a) - __lti_delay(b));
        end
        function sys = rdivide(a, b)
            sys = mrdivide(a, b);
        end
        function sys = mldivide(a, b)
            [a, b] = __lti_pair(a, b, '\');
            sys = __with_delay(multiply(inv(a), b), __lti_delay(b) - __lti_delay(a));
        end
        function sys = ldivide(a, b)
            sys = mldivide(a, b);
        end
        function sys = power(a, n)
            sys = mpower(a, n);
        end
        function sys = mpower(a, n)
            if ~isnumeric(n) || ~isscalar(n) || n ~= round(n)
                error('RunMat:mpower:InvalidInput', 'The exponent of a model must be an integer.');
            end
            [ny, nu] = iosize(a);
            if ny ~= nu
                error('RunMat:mpower:InvalidInput', 'Only models with as many outputs as inputs can be raised to a power.');
            end
            if n < 0
                a = inv(a);
                n = -n;
            end
            sys = gainlike(a, eye(ny));
            for k = 1:n
                sys = multiply(sys, a);
            end
            sys = __with_delay(sys, n * __lti_delay(a));
        end
        function sys = exp(a)
            sys = __exponential(a);
        end
        function e = eig(sys)
            e = pole(sys);
        end
        function sys = horzcat(varargin)
            sys = __lti_join(varargin, 2);
        end
        function sys = vertcat(varargin)
            sys = __lti_join(varargin, 1);
        end
        function sys = append(varargin)
            sys = varargin{1};
            for k = 2:nargin
                [a, b] = __lti_pair(sys, varargin{k}, 'append');
                [ya, ua] = channels(a);
                [yb, ub] = channels(b);
                sys = __lti_join({__lti_join({a, gainlike(a, zeros(ya, ub))}, 2), __lti_join({gainlike(b, zeros(yb, ua)), b}, 2)}, 1);
            end
        end
        function varargout = size(sys, dim)
            [ny, nu] = iosize(sys);
            if nargin > 1
                both = [ny nu];
                varargout = {1};
                if dim <= 2
                    varargout = {both(dim)};
                end
            elseif nargout > 1
                varargout = [{ny, nu}, repmat({1}, 1, nargout - 2)];
            elseif nargout == 1
                varargout = {[ny nu]};
            else
                __lti_size(sys);
            end
        end
        function [ny, nu] = iosize(sys)
            [ny, nu] = channels(sys);
            if nargout < 2
                ny = [ny nu];
            end
        end
        function tf = isempty(sys)
            [ny, nu] = channels(sys);
            tf = ny == 0 || nu == 0;
        end
        function tf = isequal(a, varargin)
            tf = true;
            for k = 1:numel(varargin)
                tf = tf && strcmp(class(a), class(varargin{k})) && isequal(content(a), content(varargin{k})) ...
                    && isequal(__lti_delay(a), __lti_delay(varargin{k}));
            end
        end
        function disp(sys)
            __lti_show(sys);
        end
        function display(sys)
            name = inputname(1);
            if isempty(name)
                name = 'ans';
            end
            shown = format;
            gap = repmat(newline, 1, strcmp(shown.LineSpacing, 'loose'));
            fprintf('%s%s =\n', gap, name);
            __lti_show(sys);
            fprintf('%s', gap);
        end
        function sys = set(sys, varargin)
            for k = 1:2:numel(varargin) - 1
                sys = __lti_assign(sys, varargin{k}, varargin{k + 1});
            end
        end
        function value = get(sys, name)
            if nargin > 1
                value = sys.(__lti_property(sys, name));
                return
            end
            names = properties(sys);
            for k = 1:numel(names)
                value.(names{k}) = sys.(names{k});
            end
            if nargout == 0
                disp(value);
                clear value
            end
        end
        function y = norm(sys, varargin)
            y = __lti_norm(sys, varargin{:});
        end
        function wb = bandwidth(sys, varargin)
            wb = __lti_bandwidth(sys, varargin{:});
        end
        function varargout = plot(sys, varargin)
            error('RunMat:plot:InvalidArgument', 'Use a response function such as step or bode to plot a model.');
        end
    end
end
