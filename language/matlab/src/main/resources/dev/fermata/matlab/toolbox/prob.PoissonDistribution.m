% Poisson distributions, as makedist and fitdist give them.
classdef PoissonDistribution < ProbabilityDistribution
    properties (Dependent)
        lambda
    end
    methods (Hidden)
        function obj = PoissonDistribution(varargin)
            obj = obj@ProbabilityDistribution('Poisson', 'poiss', {'lambda'}, varargin{:});
        end
    end
    methods
        function v = get.lambda(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.lambda(obj, v)
            obj = changed(obj, 1, v);
        end
    end
end
