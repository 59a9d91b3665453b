% A text with a part.
classdef ContainsSubstring < matlab.unittest.internal.TextChecking
    properties (SetAccess = immutable)
        Substring
    end

    methods
        function c = ContainsSubstring(value, varargin)
            c@matlab.unittest.internal.TextChecking(varargin{:});
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Substring = value;
        end

        function o = check(c, actual)
            o = compared(c, actual, c.Substring, @contains, 'The value must contain the substring.', 'Expected Substring:');
        end
    end
end
