% All elements of a set and perhaps more.
classdef IsSupersetOf < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Subset
    end

    methods
        function c = IsSupersetOf(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Subset = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.outcome(all(ismember(c.Subset, actual), 'all'), [{'--> The actual value must be a superset of the expected subset.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown('Expected Set:', c.Subset)]);
        end
    end
end
