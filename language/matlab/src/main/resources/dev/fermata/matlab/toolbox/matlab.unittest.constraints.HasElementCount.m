% A value of so many elements.
classdef HasElementCount < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Count
    end

    methods
        function c = HasElementCount(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Count = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.counted(actual, c.Count);
        end
    end
end
