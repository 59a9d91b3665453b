% Constraints on a text that may ignore case and white space.
classdef TextChecking < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        IgnoreCase = false
        IgnoreWhitespace = false
    end

    methods
        function c = TextChecking(varargin)
            for k = 1:2:numel(varargin) - 1
                switch validatestring(varargin{k}, {'IgnoringCase', 'IgnoringWhitespace'})
                    case 'IgnoringCase', c.IgnoreCase = varargin{k + 1};
                    case 'IgnoringWhitespace', c.IgnoreWhitespace = varargin{k + 1};
                end
            end
        end
    end

    methods (Access = protected)
        % The outcome of a test(text, part) of two texts of which only what counts is left.
        function o = compared(c, actual, part, test, must, label)
            passed = ischar(actual) || isstring(actual) && isscalar(actual);
            if passed
                passed = test(plain(c, actual), plain(c, part));
            end
            o = matlab.unittest.internal.Check.outcome(passed, [{['--> ' must]; ''}; ...
                matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown(label, part)]);
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
