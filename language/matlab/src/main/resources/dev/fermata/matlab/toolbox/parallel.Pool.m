% Where functions of parfeval run: beside the program, in this process.
classdef Pool < handle
    properties (SetAccess = immutable)
        NumWorkers = 1
        Busy = false
    end

    methods
        function F = parfeval(~, f, count, varargin)
            F = parallel.FevalFuture(f, count, varargin);
        end
    end
end
