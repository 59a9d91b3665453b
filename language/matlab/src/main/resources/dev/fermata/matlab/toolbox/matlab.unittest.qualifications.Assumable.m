% Qualifications whose failure is the end of the test, which then does not count.
classdef Assumable < handle
    methods
        function assumeThat(tc, actual, constraint, varargin)
            if ~isa(constraint, 'matlab.unittest.constraints.Constraint')
                error('RunMat:unittest:InvalidConstraint', 'The constraint must be a matlab.unittest.constraints.Constraint.');
            end
            if isa(actual, 'matlab.unittest.internal.EachOf')
                outcome = asked(actual, constraint);
            else
                outcome = matlab.unittest.internal.Checking.of(constraint, actual);
            end
            name = split(string(class(constraint)), '.');
            tc.qualify('assumption', char(name(end)), outcome, varargin);
        end

        function assumeTrue(tc, actual, varargin)
            tc.qualify('assumption', 'assumeTrue', matlab.unittest.internal.Check.truth(actual), varargin);
        end

        function assumeFalse(tc, actual, varargin)
            tc.qualify('assumption', 'assumeFalse', matlab.unittest.internal.Check.falsehood(actual), varargin);
        end

        function assumeEqual(tc, actual, expected, varargin)
            [options, varargin] = matlab.unittest.internal.Check.options(varargin);
            tc.qualify('assumption', 'assumeEqual', matlab.unittest.internal.Check.equal(actual, expected, options), varargin);
        end

        function assumeNotEqual(tc, actual, prohibited, varargin)
            tc.qualify('assumption', 'assumeNotEqual', matlab.unittest.internal.Check.unequal(actual, prohibited), varargin);
        end

        function assumeSameHandle(tc, actual, expected, varargin)
            tc.qualify('assumption', 'assumeSameHandle', matlab.unittest.internal.Check.same(actual, expected), varargin);
        end

        function assumeNotSameHandle(tc, actual, prohibited, varargin)
            tc.qualify('assumption', 'assumeNotSameHandle', matlab.unittest.internal.Check.different(actual, prohibited), varargin);
        end

        function assumeEmpty(tc, actual, varargin)
            tc.qualify('assumption', 'assumeEmpty', matlab.unittest.internal.Check.empty(actual), varargin);
        end

        function assumeNotEmpty(tc, actual, varargin)
            tc.qualify('assumption', 'assumeNotEmpty', matlab.unittest.internal.Check.filled(actual), varargin);
        end

        function assumeSize(tc, actual, expected, varargin)
            tc.qualify('assumption', 'assumeSize', matlab.unittest.internal.Check.sized(actual, expected), varargin);
        end

        function assumeLength(tc, actual, expected, varargin)
            tc.qualify('assumption', 'assumeLength', matlab.unittest.internal.Check.long(actual, expected), varargin);
        end

        function assumeNumElements(tc, actual, expected, varargin)
            tc.qualify('assumption', 'assumeNumElements', matlab.unittest.internal.Check.counted(actual, expected), varargin);
        end

        function assumeClass(tc, actual, expected, varargin)
            tc.qualify('assumption', 'assumeClass', matlab.unittest.internal.Check.ofClass(actual, expected), varargin);
        end

        function assumeInstanceOf(tc, actual, expected, varargin)
            tc.qualify('assumption', 'assumeInstanceOf', matlab.unittest.internal.Check.instance(actual, expected), varargin);
        end

        function assumeGreaterThan(tc, actual, floor, varargin)
            tc.qualify('assumption', 'assumeGreaterThan', matlab.unittest.internal.Check.compared(actual, floor, 'gt'), varargin);
        end

        function assumeGreaterThanOrEqual(tc, actual, floor, varargin)
            tc.qualify('assumption', 'assumeGreaterThanOrEqual', matlab.unittest.internal.Check.compared(actual, floor, 'ge'), varargin);
        end

        function assumeLessThan(tc, actual, ceiling, varargin)
            tc.qualify('assumption', 'assumeLessThan', matlab.unittest.internal.Check.compared(actual, ceiling, 'lt'), varargin);
        end

        function assumeLessThanOrEqual(tc, actual, ceiling, varargin)
            tc.qualify('assumption', 'assumeLessThanOrEqual', matlab.unittest.internal.Check.compared(actual, ceiling, 'le'), varargin);
        end

        function assumeSubstring(tc, actual, substring, varargin)
            tc.qualify('assumption', 'assumeSubstring', matlab.unittest.internal.Check.containing(actual, substring), varargin);
        end

        function assumeMatches(tc, actual, expression, varargin)
            tc.qualify('assumption', 'assumeMatches', matlab.unittest.internal.Check.matching(actual, expression), varargin);
        end

        function varargout = assumeError(tc, action, identifier, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.raising(action, identifier, nargout);
            tc.qualify('assumption', 'assumeError', outcome, varargin);
        end

        function varargout = assumeWarning(tc, action, identifier, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.warned(action, identifier, nargout);
            tc.qualify('assumption', 'assumeWarning', outcome, varargin);
        end

        function varargout = assumeWarningFree(tc, action, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.silent(action, nargout);
            tc.qualify('assumption', 'assumeWarningFree', outcome, varargin);
        end

        function assumeReturnsTrue(tc, action, varargin)
            tc.qualify('assumption', 'assumeReturnsTrue', matlab.unittest.internal.Check.returning(action), varargin);
        end

        function assumeFail(tc, varargin)
            tc.qualify('assumption', 'assumeFail', matlab.unittest.internal.Check.outcome(false, {}), varargin);
        end
    end
end
