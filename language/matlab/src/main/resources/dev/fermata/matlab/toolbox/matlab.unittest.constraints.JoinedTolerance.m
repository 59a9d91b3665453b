% Two tolerances, either or both of which have to hold.
classdef JoinedTolerance < matlab.unittest.constraints.Tolerance
    properties
        First
        Second
        Both = false
    end

    methods
        function t = JoinedTolerance(first, second, both)
            t.First = first;
            t.Second = second;
            t.Both = both;
        end

        function fine = holds(t, actual, expected)
            a = holds(t.First, actual, expected);
            b = holds(t.Second, actual, expected);
            if t.Both
                fine = a & b;
            else
                fine = a | b;
            end
        end

        function lines = words(t)
            lines = [words(t.First); words(t.Second)];
        end
    end
end
