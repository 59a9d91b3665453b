% A part of a text.
classdef IsSubstringOf < matlab.unittest.internal.TextChecking
    properties (SetAccess = immutable)
        Superstring
    end

    methods
        function c = IsSubstringOf(value, varargin)
            c@matlab.unittest.internal.TextChecking(varargin{:});
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Superstring = value;
        end

        function o = check(c, actual)
            o = compared(c, actual, c.Superstring, @(text, whole) contains(whole, text), 'The value must be a substring.', 'Expected Superstring:');
        end
    end
end
