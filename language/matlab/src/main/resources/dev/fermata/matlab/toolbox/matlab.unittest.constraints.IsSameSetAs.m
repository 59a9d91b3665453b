% The same elements, in any order.
classdef IsSameSetAs < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        ExpectedSet
    end

    methods
        function c = IsSameSetAs(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.ExpectedSet = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.outcome(isempty(setxor(actual, c.ExpectedSet)), [{'--> The two sets are not equivalent.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown('Expected Set:', c.ExpectedSet)]);
        end
    end
end
