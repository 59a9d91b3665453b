% Nakagami distributions, as makedist and fitdist give them.
classdef NakagamiDistribution < ProbabilityDistribution
    properties (Dependent)
        mu
        omega
    end
    methods (Hidden)
        function obj = NakagamiDistribution(varargin)
            obj = obj@ProbabilityDistribution('Nakagami', 'nakagami', {'mu', 'omega'}, varargin{:});
        end
    end
    methods
        function v = get.mu(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.mu(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.omega(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.omega(obj, v)
            obj = changed(obj, 2, v);
        end
    end
end
