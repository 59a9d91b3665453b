% A text with a beginning.
classdef StartsWithSubstring < matlab.unittest.internal.TextChecking
    properties (SetAccess = immutable)
        Prefix
    end

    methods
        function c = StartsWithSubstring(value, varargin)
            c@matlab.unittest.internal.TextChecking(varargin{:});
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Prefix = value;
        end

        function o = check(c, actual)
            o = compared(c, actual, c.Prefix, @startsWith, 'The value must start with the prefix.', 'Expected Prefix:');
        end
    end
end
