% Inverse Gaussian distributions, as makedist and fitdist give them.
classdef InverseGaussianDistribution < ProbabilityDistribution
    properties (Dependent)
        mu
        lambda
    end
    methods (Hidden)
        function obj = InverseGaussianDistribution(varargin)
            obj = obj@ProbabilityDistribution('Inverse Gaussian', 'inversegaussian', {'mu', 'lambda'}, varargin{:});
        end
    end
    methods
        function v = get.mu(obj)
            v = obj.ParameterValues(1);
        end
        function obj = set.mu(obj, v)
            obj = changed(obj, 1, v);
        end
        function v = get.lambda(obj)
            v = obj.ParameterValues(2);
        end
        function obj = set.lambda(obj, v)
            obj = changed(obj, 2, v);
        end
    end
end
