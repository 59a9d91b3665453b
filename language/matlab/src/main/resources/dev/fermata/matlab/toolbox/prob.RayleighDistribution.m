% Rayleigh distributions, as makedist and fitdist give them.
classdef RayleighDistribution < ProbabilityDistribution
    properties (Dependent)
        B
    end
    methods (Hidden)
        function obj = RayleighDistribution(varargin)
            obj = obj@ProbabilityDistribution('Rayleigh', 'rayl', {'B'}, varargin{:});
        end
    end
    methods
        function v = get.B(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.B(obj, v)
            obj = changed(obj, 1, v);
        end
    end
end
