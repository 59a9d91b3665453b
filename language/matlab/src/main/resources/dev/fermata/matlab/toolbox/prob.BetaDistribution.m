% Beta distributions, as makedist and fitdist give them.
classdef BetaDistribution < ProbabilityDistribution
    properties (Dependent)
        a
        b
    end
    methods (Hidden)
        function obj = BetaDistribution(varargin)
            obj = obj@ProbabilityDistribution('Beta', 'beta', {'a', 'b'}, varargin{:});
        end
    end
    methods
        function v = get.a(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.a(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.b(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.b(obj, v)
            obj = changed(obj, 2, v);
        end
    end
end
