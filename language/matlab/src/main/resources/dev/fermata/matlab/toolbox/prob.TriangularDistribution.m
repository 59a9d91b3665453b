% Triangular distributions, as makedist and fitdist give them.
classdef TriangularDistribution < ProbabilityDistribution
    properties (Dependent)
        A
        B
        C
    end
    methods (Hidden)
        function obj = TriangularDistribution(varargin)
            obj = obj@ProbabilityDistribution('Triangular', 'triangular', {'A', 'B', 'C'}, varargin{:});
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
        function v = get.C(obj)
            v = obj.ParameterValues(3);
        end
        function obj = set.C(obj, v)
            obj = changed(obj, 3, v);
        end
    end
end
