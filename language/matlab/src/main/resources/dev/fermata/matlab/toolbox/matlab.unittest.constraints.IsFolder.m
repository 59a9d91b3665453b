% The name of a folder.
classdef IsFolder < matlab.unittest.internal.Checking
    methods
        function o = check(~, actual)
            o = matlab.unittest.internal.Check.outcome(isfolder(actual), [{'--> The value must be the name of an existing folder.'; ''}; matlab.unittest.internal.Check.shown('Actual Value:', actual)]);
        end
    end
end
