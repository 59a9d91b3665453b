% A value for all workers: c = parallel.pool.Constant(value) or parallel.pool.Constant(f), c.Value.
classdef Constant < handle
    properties (SetAccess = immutable)
        Value
    end

    methods
        function c = Constant(value, varargin)
            if isa(value, 'function_handle')
                value = value();
            end
            c.Value = value;
        end
    end
end
