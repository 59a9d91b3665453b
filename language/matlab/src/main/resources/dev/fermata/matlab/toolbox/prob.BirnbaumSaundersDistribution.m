% Birnbaum-Saunders distributions, as makedist and fitdist give them.
classdef BirnbaumSaundersDistribution < ProbabilityDistribution
    properties (Dependent)
        beta
        gamma
    end
    methods (Hidden)
        function obj = BirnbaumSaundersDistribution(varargin)
            obj = obj@ProbabilityDistribution('Birnbaum-Saunders', 'birnbaumsaunders', {'beta', 'gamma'}, varargin{:});
        end
    end
    methods
        function v = get.beta(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.beta(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.gamma(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.gamma(obj, v)
            obj = changed(obj, 2, v);
        end
    end
end
