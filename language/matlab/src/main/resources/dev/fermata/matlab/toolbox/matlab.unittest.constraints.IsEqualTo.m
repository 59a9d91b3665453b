% A value equal to another: IsEqualTo(expected, 'Within', tolerance, 'IgnoringCase', tf, 'IgnoringWhitespace', tf, 'IgnoringFields', names).
classdef IsEqualTo < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Expected
        Tolerance = []
        IgnoreCase = false
        IgnoreWhitespace = false
        IgnoredFields = {}
    end

    methods
        function c = IsEqualTo(expected, varargin)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Expected = expected;
            for k = 1:2:numel(varargin) - 1
                switch validatestring(varargin{k}, {'Within', 'Using', 'IgnoringCase', 'IgnoringWhitespace', 'IgnoringFields'})
                    case 'Within', c.Tolerance = varargin{k + 1};
                    case 'IgnoringCase', c.IgnoreCase = varargin{k + 1};
                    case 'IgnoringWhitespace', c.IgnoreWhitespace = varargin{k + 1};
                    case 'IgnoringFields', c.IgnoredFields = cellstr(varargin{k + 1});
                end
            end
        end

        function o = check(c, actual)
            [passed, why] = compared(c, actual, c.Expected);
            o = matlab.unittest.internal.Check.outcome(passed, [why; {''}; matlab.unittest.internal.Check.shown('Actual Value:', actual); ...
                matlab.unittest.internal.Check.shown('Expected Value:', c.Expected)]);
        end
    end

    methods (Access = private)
        function [passed, why] = compared(c, actual, expected)
            none = struct('AbsTol', [], 'RelTol', []);
            if isstruct(actual) && isstruct(expected)
                actual = rmfield(actual, intersect(fieldnames(actual), c.IgnoredFields));
                expected = rmfield(expected, intersect(fieldnames(expected), c.IgnoredFields));
            end
            [passed, why] = matlab.unittest.internal.Check.difference(actual, expected, none);
            if passed || ~strcmp(class(actual), class(expected))
                return
            end
            if (ischar(actual) || isstring(actual)) && (c.IgnoreCase || c.IgnoreWhitespace)
                passed = isequal(plain(c, actual), plain(c, expected));
            elseif ~isequal(size(actual), size(expected)) || isempty(c.Tolerance) && ~c.IgnoreCase && ~c.IgnoreWhitespace && isempty(c.IgnoredFields)
                return
            elseif isnumeric(actual) && ~isempty(c.Tolerance)
                fine = actual == expected | isnan(actual) & isnan(expected) | holds(c.Tolerance, actual, expected);
                passed = all(fine(:));
                why = [{'--> The numeric values are not equal using "isequaln".'}; words(c.Tolerance); ...
                    matlab.unittest.internal.Check.failures(actual, expected, find(~fine))];
            elseif iscell(actual)
                passed = true;
                for k = 1:numel(actual)
                    [one, lines] = compared(c, actual{k}, expected{k});
                    if ~one && passed
                        [passed, why] = deal(false, lines);
                    end
                end
            elseif isstruct(actual) && isequal(sort(fieldnames(actual)), sort(fieldnames(expected)))
                passed = true;
                names = fieldnames(actual);
                for k = 1:numel(actual)
                    for f = 1:numel(names)
                        [one, lines] = compared(c, actual(k).(names{f}), expected(k).(names{f}));
                        if ~one && passed
                            [passed, why] = deal(false, lines);
                        end
                    end
                end
            end
        end

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
