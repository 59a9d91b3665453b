% A text that an expression matches.
classdef Matches < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Expression
    end

    methods
        function c = Matches(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Expression = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.matching(actual, c.Expression);
        end
    end
end
