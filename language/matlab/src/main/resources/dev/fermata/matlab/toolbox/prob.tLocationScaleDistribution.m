% t Location-Scale distributions, as makedist and fitdist give them.
classdef tLocationScaleDistribution < ProbabilityDistribution
    properties (Dependent)
        mu
        sigma
        nu
    end
    methods (Hidden)
        function obj = tLocationScaleDistribution(varargin)
            obj = obj@ProbabilityDistribution('t Location-Scale', 'tlocationscale', {'mu', 'sigma', 'nu'}, varargin{:});
        end
    end
    methods
        function v = get.mu(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.mu(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.sigma(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.sigma(obj, v)
            obj = changed(obj, 2, v);
        end
        function v = get.nu(obj)
            v = obj.ParameterValues(3);
        end
        function obj = set.nu(obj, v)
            obj = changed(obj, 3, v);
        end
    end
end
