% A logical scalar that is true.
classdef IsTrue < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.truth(actual);
        end
    end
end
