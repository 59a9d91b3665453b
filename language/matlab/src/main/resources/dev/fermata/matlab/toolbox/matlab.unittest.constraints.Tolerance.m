% How far numbers may be from what is expected; | and & join tolerances.
classdef Tolerance
    methods
        function t = or(a, b)
            t = matlab.unittest.constraints.JoinedTolerance(a, b, false);
        end

        function t = and(a, b)
            t = matlab.unittest.constraints.JoinedTolerance(a, b, true);
        end
    end
end
