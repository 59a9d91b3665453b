% Qualifications whose failure is noted, and the test goes on.
classdef Verifiable < handle
    methods
        function verifyThat(tc, actual, constraint, varargin)
            if ~isa(constraint, 'matlab.unittest.constraints.Constraint')
                error('RunMat:unittest:InvalidConstraint', 'The constraint must be a matlab.unittest.constraints.Constraint.');
            end
            if isa(actual, 'matlab.unittest.internal.EachOf')
                outcome = asked(actual, constraint);
            else
                outcome = matlab.unittest.internal.Checking.of(constraint, actual);
            end
            name = split(string(class(constraint)), '.');
            tc.qualify('verification', char(name(end)), outcome, varargin);
        end

        function verifyTrue(tc, actual, varargin)
            tc.qualify('verification', 'verifyTrue', matlab.unittest.internal.Check.truth(actual), varargin);
        end

        function verifyFalse(tc, actual, varargin)
            tc.qualify('verification', 'verifyFalse', matlab.unittest.internal.Check.falsehood(actual), varargin);
        end

        function verifyEqual(tc, actual, expected, varargin)
            [options, varargin] = matlab.unittest.internal.Check.options(varargin);
            tc.qualify('verification', 'verifyEqual', matlab.unittest.internal.Check.equal(actual, expected, options), varargin);
        end

        function verifyNotEqual(tc, actual, prohibited, varargin)
            tc.qualify('verification', 'verifyNotEqual', matlab.unittest.internal.Check.unequal(actual, prohibited), varargin);
        end

        function verifySameHandle(tc, actual, expected, varargin)
            tc.qualify('verification', 'verifySameHandle', matlab.unittest.internal.Check.same(actual, expected), varargin);
        end

        function verifyNotSameHandle(tc, actual, prohibited, varargin)
            tc.qualify('verification', 'verifyNotSameHandle', matlab.unittest.internal.Check.different(actual, prohibited), varargin);
        end

        function verifyEmpty(tc, actual, varargin)
            tc.qualify('verification', 'verifyEmpty', matlab.unittest.internal.Check.empty(actual), varargin);
        end

        function verifyNotEmpty(tc, actual, varargin)
            tc.qualify('verification', 'verifyNotEmpty', matlab.unittest.internal.Check.filled(actual), varargin);
        end

        function verifySize(tc, actual, expected, varargin)
            tc.qualify('verification', 'verifySize', matlab.unittest.internal.Check.sized(actual, expected), varargin);
        end

        function verifyLength(tc, actual, expected, varargin)
            tc.qualify('verification', 'verifyLength', matlab.unittest.internal.Check.long(actual, expected), varargin);
        end

        function verifyNumElements(tc, actual, expected, varargin)
            tc.qualify('verification', 'verifyNumElements', matlab.unittest.internal.Check.counted(actual, expected), varargin);
        end

        function verifyClass(tc, actual, expected, varargin)
            tc.qualify('verification', 'verifyClass', matlab.unittest.internal.Check.ofClass(actual, expected), varargin);
        end

        function verifyInstanceOf(tc, actual, expected, varargin)
            tc.qualify('verification', 'verifyInstanceOf', matlab.unittest.internal.Check.instance(actual, expected), varargin);
        end

        function verifyGreaterThan(tc, actual, floor, varargin)
            tc.qualify('verification', 'verifyGreaterThan', matlab.unittest.internal.Check.compared(actual, floor, 'gt'), varargin);
        end

        function verifyGreaterThanOrEqual(tc, actual, floor, varargin)
            tc.qualify('verification', 'verifyGreaterThanOrEqual', matlab.unittest.internal.Check.compared(actual, floor, 'ge'), varargin);
        end

        function verifyLessThan(tc, actual, ceiling, varargin)
            tc.qualify('verification', 'verifyLessThan', matlab.unittest.internal.Check.compared(actual, ceiling, 'lt'), varargin);
        end

        function verifyLessThanOrEqual(tc, actual, ceiling, varargin)
            tc.qualify('verification', 'verifyLessThanOrEqual', matlab.unittest.internal.Check.compared(actual, ceiling, 'le'), varargin);
        end

        function verifySubstring(tc, actual, substring, varargin)
            tc.qualify('verification', 'verifySubstring', matlab.unittest.internal.Check.containing(actual, substring), varargin);
        end

        function verifyMatches(tc, actual, expression, varargin)
            tc.qualify('verification', 'verifyMatches', matlab.unittest.internal.Check.matching(actual, expression), varargin);
        end

        function varargout = verifyError(tc, action, identifier, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.raising(action, identifier, nargout);
            tc.qualify('verification', 'verifyError', outcome, varargin);
        end

        function varargout = verifyWarning(tc, action, identifier, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.warned(action, identifier, nargout);
            tc.qualify('verification', 'verifyWarning', outcome, varargin);
        end

        function varargout = verifyWarningFree(tc, action, varargin)
            [outcome, varargout] = matlab.unittest.internal.Check.silent(action, nargout);
            tc.qualify('verification', 'verifyWarningFree', outcome, varargin);
        end

        function verifyReturnsTrue(tc, action, varargin)
            tc.qualify('verification', 'verifyReturnsTrue', matlab.unittest.internal.Check.returning(action), varargin);
        end

        function verifyFail(tc, varargin)
            tc.qualify('verification', 'verifyFail', matlab.unittest.internal.Check.outcome(false, {}), varargin);
        end
    end
end
