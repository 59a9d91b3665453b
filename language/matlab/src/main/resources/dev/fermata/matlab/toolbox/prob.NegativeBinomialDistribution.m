% Negative Binomial distributions, as makedist and fitdist give them.
classdef NegativeBinomialDistribution < ProbabilityDistribution
    properties (Dependent)
        R
        P
    end
    methods (Hidden)
        function obj = NegativeBinomialDistribution(varargin)
            obj = obj@ProbabilityDistribution('Negative Binomial', 'nbin', {'R', 'P'}, varargin{:});
        end
    end
    methods
        function v = get.R(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.R(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.P(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.P(obj, v)
            obj = changed(obj, 2, v);
        end
    end
end
