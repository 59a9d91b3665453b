% A text with an end.
classdef EndsWithSubstring < matlab.unittest.internal.TextChecking
    properties (SetAccess = immutable)
        Suffix
    end

    methods
        function c = EndsWithSubstring(value, varargin)
            c@matlab.unittest.internal.TextChecking(varargin{:});
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Suffix = value;
        end

        function o = check(c, actual)
            o = compared(c, actual, c.Suffix, @endsWith, 'The value must end with the suffix.', 'Expected Suffix:');
        end
    end
end
