% Numbers whose difference is at most a share of what is expected.
classdef RelativeTolerance < matlab.unittest.constraints.Tolerance
    properties (SetAccess = immutable)
        Values
    end

    methods
        function t = RelativeTolerance(value, varargin)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            t.Values = [{value}, varargin];
        end

        function fine = holds(t, actual, expected)
            fine = abs(double(actual) - double(expected)) <= double(t.Values{1}) .* abs(double(expected));
        end

        function lines = words(~)
            lines = {'--> The error was not within relative tolerance.'};
        end
    end
end
