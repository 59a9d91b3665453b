% The name of a file.
classdef IsFile < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.outcome(isfile(actual), [{'--> The value must be the name of an existing file.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end
    end
end
