% A value of a size.
classdef HasSize < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Size
    end

    methods
        function c = HasSize(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Size = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.sized(actual, c.Size);
        end
    end
end
