% A logical scalar that is false.
classdef IsFalse < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.falsehood(actual);
        end
    end
end
