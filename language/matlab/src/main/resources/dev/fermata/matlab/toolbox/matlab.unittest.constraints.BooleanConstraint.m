% Constraints that & and | join and ~ turns round.
classdef (Abstract) BooleanConstraint < matlab.unittest.constraints.Constraint
    methods
        function c = and(a, b)
            c = matlab.unittest.constraints.AndConstraint(a, b);
        end

        function c = or(a, b)
            c = matlab.unittest.constraints.OrConstraint(a, b);
        end

        function c = not(a)
            c = matlab.unittest.constraints.NotConstraint(a);
        end
    end
end
