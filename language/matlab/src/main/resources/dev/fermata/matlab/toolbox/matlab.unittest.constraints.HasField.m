% A struct with a field or fields.
classdef HasField < matlab.unittest.internal.Checking
    properties (SetAccess = immutable)
        Field
    end

    methods
        function c = HasField(value)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            c.Field = value;
        end

        function o = check(c, actual)
            o = matlab.unittest.internal.Check.outcome(isstruct(actual) && all(isfield(actual, cellstr(c.Field))), [{'--> The structure must have the expected field.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual); matlab.unittest.internal.Check.shown('Expected Field:', c.Field)]);
        end
    end
end
