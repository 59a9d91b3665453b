% Burr distributions, as makedist and fitdist give them.
classdef BurrDistribution < ProbabilityDistribution
    properties (Dependent)
        alpha
        c
        k
    end
    methods (Hidden)
        function obj = BurrDistribution(varargin)
            obj = obj@ProbabilityDistribution('Burr', 'burr', {'alpha', 'c', 'k'}, varargin{:});
        end
    end
    methods
        function v = get.alpha(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.alpha(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.c(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.c(obj, v)
            obj = changed(obj, 2, v);
        end
        function v = get.k(obj)
            v = obj.ParameterValues(3);
        end
        function obj = set.k(obj, v)
            obj = changed(obj, 3, v);
        end
    end
end
