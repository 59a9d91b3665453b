% Qualifications whose failure is the end of all tests.
classdef FatalAssertable < handle
    methods
        function fatalAssertThat(tc, actual, constraint, varargin)
            if ~isa(constraint, 'matlab.unittest.constraints.Constraint')
                error('RunMat:unittest:InvalidConstraint', 'The constraint must be a matlab.unittest.constraints.Constraint.');
            end
            if isa(actual, 'matlab.unittest.internal.EachOf')
                outcome = asked(actual, constraint);
            else
                outcome = matlab.unittest.internal.Checking.of(constraint, actual);
            end
            name = split(string(class(constraint)), '.');
            tc.qualify('fatal assertion', char(name(end)), outcome, varargin);
        end

        function fatalAssertTrue(tc, actual, varargin)
            tc.qualify('fatal assertion', 'fatalAssertTrue', matlab.unittest.internal.Check.truth(actual), varargin);
        end

        function fatalAssertFalse(tc, actual, varargin)
            tc.qualify('fatal assertion', 'fatalAssertFalse', matlab.unittest.internal.Check.falsehood(actual), varargin);
        end

        function fatalAssertEqual(tc, actual, expected, varargin)
            [options, varargin] = matlab.unittest.internal.Check.options(varargin);
            tc.qualify('fatal assertion', 'fatalAssertEqual', matlab.unittest.internal.Check.equal(actual, expected, options), varargin);
        end

        function fatalAssertNotEqual(tc, actual, prohibited, varargin)
            tc.qualify('fatal assertion', 'fatalAssertNotEqual', matlab.unittest.internal.Check.unequal(actual, prohibited), varargin);
        end

        function fatalAssertSameHandle(tc, actual, expected, varargin)
            tc.qualify('fatal assertion', 'fatalAssertSameHandle', matlab.unittest.internal.Check.same(actual, expected), varargin);
        end

        function fatalAssertNotSameHandle(tc, actual, prohibited, varargin)
            tc.qualify('fatal assertion', 'fatalAssertNotSameHandle', matlab.unittest.internal.Check.different(actual, prohibited), varargin);
        end

        function fatalAssertEmpty(tc, actual, varargin)
            tc.qualify('fatal assertion', 'fatalAssertEmpty', matlab.unittest.internal.Check.empty(actual), varargin);
        end

        function fatalAssertNotEmpty(tc, actual, varargin)
            tc.qualify('fatal assertion', 'fatalAssertNotEmpty', matlab.unittest.internal.Check.filled(actual), varargin);
        end

        function fatalAssertSize(tc, actual, expected, varargin)
            tc.qualify('fatal assertion', 'fatalAssertSize', matlab.unittest.internal.Check.sized(actual, expected), varargin);
        end

        function fatalAssertLength(tc, actual, expected, varargin)
            tc.qualify('fatal assertion', 'fatalAssertLength', matlab.unittest.internal.Check.long(actual, expected), varargin);
        end

        function fatalAssertNumElements(tc, actual, expected, varargin)
            tc.qualify('fatal assertion', 'fatalAssertNumElements', matlab.unittest.internal.Check.counted(actual, expected), varargin);
        end

        function fatalAssertClass(tc, actual, expected, varargin)
            tc.qualify('fatal assertion', 'fatalAssertClass', matlab.unittest.internal.Check.ofClass(actual, expected), varargin);
        end

        function fatalAssertInstanceOf(tc, actual, expected, varargin)
            tc.qualify('fatal assertion', 'fatalAssertInstanceOf', matlab.unittest.internal.Check.instance(actual, expected), varargin);
        end

        function fatalAssertGreaterThan(tc, actual, floor, varargin)
            tc.qualify('fatal assertion', 'fatalAssertGreaterThan', matlab.unittest.internal.Check.compared(actual, floor, 'gt'), varargin);
        end

        function fatalAssertGreaterThanOrEqual(tc, actual, floor, varargin)
            tc.qualify('fatal assertion', 'fatalAssertGreaterThanOrEqual', matlab.unittest.internal.Check.compared(actual, floor, 'ge'), varargin);
        end

        function fatalAssertLessThan(tc, actual, ceiling, varargin)
            tc.qualify('fatal assertion', 'fatalAssertLessThan', matlab.unittest.internal.Check.compared(actual, ceiling, 'lt'), varargin);
        end

        function fatalAssertLessThanOrEqual(tc, actual, ceiling, varargin)
            tc.qualify('fatal assertion', 'fatalAssertLessThanOrEqual', matlab.unittest.internal.Check.compared(actual, ceiling, 'le'), varargin);
        end

        function fatalAssertSubstring(tc, actual, substring, varargin)
            tc.qualify('fatal assertion', 'fatalAssertSubstring', matlab.unittest.internal.Check.containing(actual, substring), varargin);
        end

        function fatalAssertMatches(tc, actual, expression, varargin)
            tc.qualify('fatal assertion', 'fatalAssertMatches', matlab.unittest.internal.Check.matching(actual, expression), varargin);
        end

        function varargout = fatalAssertError(tc, action, identifier, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.raising(action, identifier, nargout);
            tc.qualify('fatal assertion', 'fatalAssertError', outcome, varargin);
        end

        function varargout = fatalAssertWarning(tc, action, identifier, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.warned(action, identifier, nargout);
            tc.qualify('fatal assertion', 'fatalAssertWarning', outcome, varargin);
        end

        function varargout = fatalAssertWarningFree(tc, action, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.silent(action, nargout);
            tc.qualify('fatal assertion', 'fatalAssertWarningFree', outcome, varargin);
        end

        function fatalAssertReturnsTrue(tc, action, varargin)
            tc.qualify('fatal assertion', 'fatalAssertReturnsTrue', matlab.unittest.internal.Check.returning(action), varargin);
        end

        function fatalAssertFail(tc, varargin)
            tc.qualify('fatal assertion', 'fatalAssertFail', matlab.unittest.internal.Check.outcome(false, {}), varargin);
        end
    end
end
