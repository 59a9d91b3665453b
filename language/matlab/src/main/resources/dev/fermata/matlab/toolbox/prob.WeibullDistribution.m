% Weibull distributions, as makedist and fitdist give them.
classdef WeibullDistribution < ProbabilityDistribution
    properties (Dependent)
        A
        B
    end
    methods (Hidden)
        function obj = WeibullDistribution(varargin)
            obj = obj@ProbabilityDistribution('Weibull', 'wbl', {'A', 'B'}, varargin{:});
        end
    end
    methods
        function v = get.A(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.A(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.B(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.B(obj, v)
            obj = changed(obj, 2, v);
        end
    end
end
