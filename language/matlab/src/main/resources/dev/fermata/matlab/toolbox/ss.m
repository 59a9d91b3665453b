% State-space models: ss(A, B, C, D, Ts, name, value), ss(gain), ss(model).
classdef ss < lti
    properties
        A = []
        B = []
        C = []
        D = []
        E = []
        StateName = {}
    end
    methods
        function sys = ss(varargin)
            if nargin == 0
                return
            end
            first = varargin{1};
            if isa(first, 'lti')
                sys = __to_ss(sys, first);
                return
            end
            [data, rest] = __leading_data(varargin, 5);
            switch numel(data)
                case 1
                    D = double(data{1});
                    [sys.A, sys.B, sys.C, sys.D] = deal([], zeros(0, size(D, 2)), zeros(size(D, 1), 0), D);
                case {4, 5}
                    [sys.A, sys.B, sys.C, sys.D] = __ss_checked(data{1:4});
                    if numel(data) == 5
                        sys.Ts = __sample_time(data{5});
                    end
                otherwise
                    error('RunMat:ss:InvalidArgument', 'A state-space model needs the matrices A, B, C and D.');
            end
            sys = __lti_options(sys, rest);
        end
        function [ny, nu] = channels(sys)
            [ny, nu] = size(sys.D);
        end
        function value = content(sys)
            value = {sys.A, sys.B, sys.C, sys.D, sys.Ts};
        end
        function sys = gainlike(sys, D)
            [sys.A, sys.B, sys.C, sys.D] = deal([], zeros(0, size(D, 2)), zeros(size(D, 1), 0), D);
            sys.StateName = {};
        end
        function sys = negated(sys)
            sys.C = -sys.C;
            sys.D = -sys.D;
        end
        function a = add(a, b)
            [a, b] = __same_channels(a, b);
            a = __ss_stacked(a, blkdiag(a.A, b.A), [a.B; b.B], [a.C b.C], a.D + b.D);
        end
        function sys = multiply(a, b)
            [ya, ua] = size(a.D);
            [yb, ub] = size(b.D);
            if ua ~= yb && ya * ua == 1
                a = __ss_scaled(a, yb);
            elseif ua ~= yb && yb * ub == 1
                b = __ss_scaled(b, ua);
            elseif ua ~= yb
                error('RunMat:mtimes:SizeMismatch', 'Incompatible number of inputs and outputs in the product of models.');
            end
            sys = __ss_stacked(a, [a.A, a.B * b.C; zeros(size(b.A, 1), size(a.A, 2)), b.A], [a.B * b.D; b.B], [a.C, a.D * b.C], a.D * b.D);
        end
        function sys = inv(sys)
            if size(sys.D, 1) ~= size(sys.D, 2) || rcond(sys.D) < eps
                error('RunMat:inv:InvalidInput', 'Cannot invert a state-space model whose D matrix is singular.');
            end
            Di = inv(sys.D);
            sys = __ss_stacked(sys, sys.A - sys.B * Di * sys.C, sys.B * Di, -Di * sys.C, Di);
        end
        function sys = ctranspose(sys)
            if sys.Ts ~= 0
                sys = ss(ctranspose(tf(sys)));
                return
            end
            sys = __ss_stacked(sys, -sys.A', -sys.C', sys.B', sys.D');
        end
        function sys = transpose(sys)
            sys = __ss_stacked(sys, sys.A.', sys.C.', sys.B.', sys.D.');
        end
        function part = pick(sys, i, j)
            part = sys;
            [part.B, part.C, part.D] = deal(sys.B(:, j), sys.C(i, :), sys.D(i, j));
        end
    end
end
