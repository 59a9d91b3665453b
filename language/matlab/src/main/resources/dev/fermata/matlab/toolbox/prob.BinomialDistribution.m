% Binomial distributions, as makedist and fitdist give them.
classdef BinomialDistribution < ProbabilityDistribution
    properties (Dependent)
        N
        p
    end
    methods (Hidden)
        function obj = BinomialDistribution(varargin)
            obj = obj@ProbabilityDistribution('Binomial', 'bino', {'N', 'p'}, varargin{:});
        end
    end
    methods
        function v = get.N(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.N(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.p(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.p(obj, v)
            obj = changed(obj, 2, v);
        end
    end
end
