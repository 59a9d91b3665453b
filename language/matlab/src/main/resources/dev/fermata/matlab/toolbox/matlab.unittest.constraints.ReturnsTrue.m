% A function that returns true.
classdef ReturnsTrue < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.returning(actual);
        end
    end
end
