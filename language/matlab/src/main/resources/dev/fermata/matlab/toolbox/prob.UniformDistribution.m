% Uniform distributions, as makedist and fitdist give them.
classdef UniformDistribution < ProbabilityDistribution
    properties (Dependent)
        Lower
        Upper
    end
    methods (Hidden)
        function obj = UniformDistribution(varargin)
            obj = obj@ProbabilityDistribution('Uniform', 'unif', {'Lower', 'Upper'}, varargin{:});
        end
    end
    methods
        function v = get.Lower(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.Lower(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.Upper(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.Upper(obj, v)
            obj = changed(obj, 2, v);
        end
    end
end
