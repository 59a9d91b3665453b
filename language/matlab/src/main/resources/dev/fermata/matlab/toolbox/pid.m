% Controllers Kp + Ki/s + Kd*s/(Tf*s + 1): pid(Kp, Ki, Kd, Tf, Ts). They take part in arithmetic as transfer functions.
classdef pid < lti
    properties
        Kp = 1
        Ki = 0
        Kd = 0
        Tf = 0
    end
    properties (Dependent, Hidden)
        Numerator
        Denominator
        Variable
    end
    methods
        function C = pid(varargin)
            if nargin == 0
                return
            elseif isa(varargin{1}, 'lti')
                error('RunMat:pid:InvalidInput', 'Models cannot be made controllers.');
            end
            names = {'Kp', 'Ki', 'Kd', 'Tf', 'Ts'};
            count = 0;
            if isnumeric(varargin{1})
                C.Kp = 0;
            end
            while count < min(5, nargin) && isnumeric(varargin{count + 1})
                count = count + 1;
                value = varargin{count};
                if ~isscalar(value) || ~isreal(value) || ~isfinite(value)
                    error('RunMat:pid:InvalidInput', 'The gains of a controller must be finite real numbers.');
                end
                C.(names{count}) = double(value);
            end
            C = __lti_options(C, varargin(count + 1:end));
        end
        function value = get.Numerator(C)
            value = {__pid_fraction(C)};
        end
        function value = get.Denominator(C)
            [~, d] = __pid_fraction(C);
            value = {d};
        end
        function value = get.Variable(C)
            value = 's';
            if C.Ts ~= 0
                value = 'z';
            end
        end
        function [ny, nu] = channels(~)
            [ny, nu] = deal(1);
        end
        function value = content(C)
            value = {C.Kp, C.Ki, C.Kd, C.Tf, C.Ts};
        end
        function C = negated(C)
            [C.Kp, C.Ki, C.Kd] = deal(-C.Kp, -C.Ki, -C.Kd);
        end
        function C = transpose(C)
        end
        function sys = ctranspose(C)
            sys = ctranspose(tf(C));
        end
        function sys = inv(C)
            sys = inv(tf(C));
        end
        function sys = mpower(C, n)
            sys = mpower(tf(C), n);
        end
        function part = pick(C, ~, ~)
            part = C;
        end
    end
end
