% A text with a beginning.
classdef StartsWithSubstring < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Prefix
        IgnoreCase = false
        IgnoreWhitespace = false
    end

    methods
        function c = StartsWithSubstring(value, varargin)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Prefix = value;
            for k = 1:2:numel(varargin) - 1
                switch validatestring(varargin{k}, {'IgnoringCase', 'IgnoringWhitespace'})
                    case 'IgnoringCase', c.IgnoreCase = varargin{k + 1};
                    case 'IgnoringWhitespace', c.IgnoreWhitespace = varargin{k + 1};
                end
            end
        end

        function o = check(c, actual)
            passed = ischar(actual) || isstring(actual) && isscalar(actual);
            if passed
                text = plain(c, actual);
                part = plain(c, c.Prefix);
                passed = startsWith(text, part);
            end
            o = matlab.unittest.internal.Check.outcome(passed, [{'--> The value must start with the prefix.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown('Expected Prefix:', c.Prefix)]);
        end
    end

    methods (Access = private)
        function text = plain(c, text)
            text = string(text);
            if c.IgnoreCase
                text = lower(text);
            end
            if c.IgnoreWhitespace
                text = regexprep(text, '\s', '');
            end
        end
    end
end
