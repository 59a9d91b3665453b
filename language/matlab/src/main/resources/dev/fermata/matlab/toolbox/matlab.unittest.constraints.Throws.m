% A function that raises an error with an identifier, or of a class.
classdef Throws < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        ExpectedException
    end

    methods
        function c = Throws(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.ExpectedException = value;
        end

        function o = check(c, actual)
            if isa(c.ExpectedException, 'meta.class')
                try
                    actual();
                    passed = false;
                catch failure
                    passed = isa(failure, c.ExpectedException.Name);
                end
                o = matlab.unittest.internal.Check.outcome(passed, {'--> The function did not throw the expected exception.'});
            else
                o = matlab.unittest.internal.Check.raising(actual, c.ExpectedException, 0);
            end
        end
    end
end
