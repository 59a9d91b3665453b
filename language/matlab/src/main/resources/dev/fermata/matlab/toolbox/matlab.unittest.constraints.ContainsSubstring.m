% A text with a part.
classdef ContainsSubstring < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Substring
        IgnoreCase = false
        IgnoreWhitespace = false
    end

    methods
        function c = ContainsSubstring(value, varargin)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Substring = value;
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
                part = plain(c, c.Substring);
                passed = contains(text, part);
            end
            o = matlab.unittest.internal.Check.outcome(passed, [{'--> The value must contain the substring.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown('Expected Substring:', c.Substring)]);
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
