% Qualifications whose failure is the end of the test.
classdef Assertable < handle
    methods
        function assertThat(tc, actual, constraint, varargin)
            if ~isa(constraint, 'matlab.unittest.constraints.Constraint')
                error('RunMat:unittest:InvalidConstraint', 'The constraint must be a matlab.unittest.constraints.Constraint.');
            end
            if isa(actual, 'matlab.unittest.internal.EachOf')
                outcome = asked(actual, constraint);
            else
                outcome = matlab.unittest.internal.Checking.of(constraint, actual);
            end
            name = split(string(class(constraint)), '.');
            tc.qualify('assertion', char(name(end)), outcome, varargin);
        end

        function assertTrue(tc, actual, varargin)
            tc.qualify('assertion', 'assertTrue', matlab.unittest.internal.Check.truth(actual), varargin);
        end

        function assertFalse(tc, actual, varargin)
            tc.qualify('assertion', 'assertFalse', matlab.unittest.internal.Check.falsehood(actual), varargin);
        end

        function assertEqual(tc, actual, expected, varargin)
            [options, varargin] = matlab.unittest.internal.Check.options(varargin);
            tc.qualify('assertion', 'assertEqual', matlab.unittest.internal.Check.equal(actual, expected, options), varargin);
        end

        function assertNotEqual(tc, actual, prohibited, varargin)
            tc.qualify('assertion', 'assertNotEqual', matlab.unittest.internal.Check.unequal(actual, prohibited), varargin);
        end

        function assertSameHandle(tc, actual, expected, varargin)
            tc.qualify('assertion', 'assertSameHandle', matlab.unittest.internal.Check.same(actual, expected), varargin);
        end

        function assertNotSameHandle(tc, actual, prohibited, varargin)
            tc.qualify('assertion', 'assertNotSameHandle', matlab.unittest.internal.Check.different(actual, prohibited), varargin);
        end

        function assertEmpty(tc, actual, varargin)
            tc.qualify('assertion', 'assertEmpty', matlab.unittest.internal.Check.empty(actual), varargin);
        end

        function assertNotEmpty(tc, actual, varargin)
            tc.qualify('assertion', 'assertNotEmpty', matlab.unittest.internal.Check.filled(actual), varargin);
        end

        function assertSize(tc, actual, expected, varargin)
            tc.qualify('assertion', 'assertSize', matlab.unittest.internal.Check.sized(actual, expected), varargin);
        end

        function assertLength(tc, actual, expected, varargin)
            tc.qualify('assertion', 'assertLength', matlab.unittest.internal.Check.long(actual, expected), varargin);
        end

        function assertNumElements(tc, actual, expected, varargin)
            tc.qualify('assertion', 'assertNumElements', matlab.unittest.internal.Check.counted(actual, expected), varargin);
        end

        function assertClass(tc, actual, expected, varargin)
            tc.qualify('assertion', 'assertClass', matlab.unittest.internal.Check.ofClass(actual, expected), varargin);
        end

        function assertInstanceOf(tc, actual, expected, varargin)
            tc.qualify('assertion', 'assertInstanceOf', matlab.unittest.internal.Check.instance(actual, expected), varargin);
        end

        function assertGreaterThan(tc, actual, floor, varargin)
            tc.qualify('assertion', 'assertGreaterThan', matlab.unittest.internal.Check.compared(actual, floor, 'gt'), varargin);
        end

        function assertGreaterThanOrEqual(tc, actual, floor, varargin)
            tc.qualify('assertion', 'assertGreaterThanOrEqual', matlab.unittest.internal.Check.compared(actual, floor, 'ge'), varargin);
        end

        function assertLessThan(tc, actual, ceiling, varargin)
            tc.qualify('assertion', 'assertLessThan', matlab.unittest.internal.Check.compared(actual, ceiling, 'lt'), varargin);
        end

        function assertLessThanOrEqual(tc, actual, ceiling, varargin)
            tc.qualify('assertion', 'assertLessThanOrEqual', matlab.unittest.internal.Check.compared(actual, ceiling, 'le'), varargin);
        end

        function assertSubstring(tc, actual, substring, varargin)
            tc.qualify('assertion', 'assertSubstring', matlab.unittest.internal.Check.containing(actual, substring), varargin);
        end

        function assertMatches(tc, actual, expression, varargin)
            tc.qualify('assertion', 'assertMatches', matlab.unittest.internal.Check.matching(actual, expression), varargin);
        end

        function varargout = assertError(tc, action, identifier, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.raising(action, identifier, nargout);
            tc.qualify('assertion', 'assertError', outcome, varargin);
        end

        function varargout = assertWarning(tc, action, identifier, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.warned(action, identifier, nargout);
            tc.qualify('assertion', 'assertWarning', outcome, varargin);
        end

        function varargout = assertWarningFree(tc, action, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.silent(action, nargout);
            tc.qualify('assertion', 'assertWarningFree', outcome, varargin);
        end

        function assertReturnsTrue(tc, action, varargin)
            tc.qualify('assertion', 'assertReturnsTrue', matlab.unittest.internal.Check.returning(action), varargin);
        end

        function assertFail(tc, varargin)
            tc.qualify('assertion', 'assertFail', matlab.unittest.internal.Check.outcome(false, {}), varargin);
        end
    end
end
