% Sends data to functions: q = parallel.pool.DataQueue, afterEach(q, f), send(q, data).
classdef DataQueue < handle
    properties (SetAccess = private)
        QueueLength = 0
    end

    properties (Hidden)
        Listeners__ = {}
        Kept__ = {}
    end

    methods
        function h = afterEach(q, f)
            q.Listeners__{end + 1} = f;
            waiting = q.Kept__;
            q.Kept__ = {};
            q.QueueLength = 0;
            for k = 1:numel(waiting)
                f(waiting{k});
            end
            if nargout > 0
                h = f;
            end
        end

        function send(q, data)
            if isempty(q.Listeners__)
                q.Kept__{end + 1} = data;
                q.QueueLength = numel(q.Kept__);
            end
            for k = 1:numel(q.Listeners__)
                f = q.Listeners__{k};
                f(data);
            end
        end
    end
end
