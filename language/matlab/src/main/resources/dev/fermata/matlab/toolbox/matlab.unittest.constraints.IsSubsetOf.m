% Elements of a set.
classdef IsSubsetOf < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Superset
    end

    methods
        function c = IsSubsetOf(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Superset = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.outcome(all(ismember(actual, c.Superset), 'all'), [{'--> The actual value must be a subset of the expected superset.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown('Expected Set:', c.Superset)]);
        end
    end
end
