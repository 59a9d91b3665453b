% An empty value.
classdef IsEmpty < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.empty(actual);
        end
    end
end
