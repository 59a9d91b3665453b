% Numbers whose difference is at most a value.
classdef AbsoluteTolerance < matlab.unittest.constraints.Tolerance
    properties (SetAccess = immutable)
        Values
    end

    methods
        function t = AbsoluteTolerance(value, varargin)
            if nargin < 1
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            t.Values = [{value}, varargin];
        end

        function fine = holds(t, actual, expected)
            fine = abs(double(actual) - double(expected)) <= double(t.Values{1});
        end

        function lines = words(~)
            lines = {'--> The error was not within absolute tolerance.'};
        end
    end
end
