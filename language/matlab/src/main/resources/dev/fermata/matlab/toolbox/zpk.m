% Models by zeros, poles and gain: zpk(z, p, k, Ts, name, value), zpk('s'), zpk(gain), zpk(model).
classdef zpk < lti
    properties
        Z = {}
        P = {}
        K = []
        Variable = 's'
    end
    methods
        function sys = zpk(varargin)
            if nargin == 0
                return
            end
            first = varargin{1};
            if isa(first, 'lti')
                sys = __to_zpk(sys, first);
                return
            elseif ischar(first) || isstring(first)
                sys = __to_zpk(sys, tf(varargin{:}));
                return
            end
            [data, rest] = __leading_data(varargin, 4);
            if numel(data) == 1
                sys = gainlike(sys, double(data{1}));
            elseif numel(data) >= 3
                [sys.Z, sys.P, sys.K] = __zpk_checked(data{1:3});
                if numel(data) == 4
                    sys.Ts = __sample_time(data{4});
                end
            else
                error('RunMat:zpk:InvalidData', 'Zeros, poles and a gain are expected.');
            end
            if sys.Ts ~= 0
                sys.Variable = 'z';
            end
            sys = __lti_options(sys, rest);
        end
        function [ny, nu] = channels(sys)
            [ny, nu] = size(sys.K);
        end
        function value = content(sys)
            value = {sys.Z, sys.P, sys.K, sys.Ts};
        end
        function sys = gainlike(sys, D)
            [sys.Z, sys.P, sys.K] = deal(repmat({zeros(0, 1)}, size(D)), repmat({zeros(0, 1)}, size(D)), D);
        end
        function sys = negated(sys)
            sys.K = -sys.K;
        end
        function a = add(a, b)
            a = __to_zpk(a, add(tf(a), tf(b)));
        end
        function sys = multiply(a, b)
            if isscalar(a.K) && isscalar(b.K)
                sys = a;
                [sys.Z, sys.P, sys.K] = deal({[a.Z{1}; b.Z{1}]}, {[a.P{1}; b.P{1}]}, a.K * b.K);
                if sys.K == 0
                    sys = gainlike(sys, 0);
                end
            else
                sys = __to_zpk(a, multiply(tf(a), tf(b)));
            end
        end
        function sys = inv(sys)
            if ~isscalar(sys.K)
                sys = __to_zpk(sys, inv(tf(sys)));
                return
            elseif sys.K == 0
                error('RunMat:inv:InvalidInput', 'Cannot invert a model that is zero.');
            end
            [sys.Z, sys.P, sys.K] = deal(sys.P, sys.Z, 1 / sys.K);
        end
        function sys = ctranspose(sys)
            sys = __to_zpk(sys, ctranspose(tf(sys)));
        end
        function sys = transpose(sys)
            [sys.Z, sys.P, sys.K] = deal(sys.Z.', sys.P.', sys.K.');
        end
        function part = pick(sys, i, j)
            part = sys;
            [part.Z, part.P, part.K] = deal(sys.Z(i, j), sys.P(i, j), sys.K(i, j));
        end
    end
end
