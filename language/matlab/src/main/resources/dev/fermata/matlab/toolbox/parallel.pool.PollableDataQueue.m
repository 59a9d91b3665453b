% Data that is sent until it is asked for: q = parallel.pool.PollableDataQueue, send(q, data), [data, ok] = poll(q, seconds).
classdef PollableDataQueue < handle
    properties (SetAccess = private)
        QueueLength = 0
    end

    properties (Hidden)
        Kept__ = {}
    end

    methods
        function q = PollableDataQueue(varargin)
        end

        function send(q, data)
            q.Kept__{end + 1} = data;
            q.QueueLength = numel(q.Kept__);
        end

        function [data, ok] = poll(q, seconds)
            if nargin > 1 && isempty(q.Kept__)
                started = tic;
                while isempty(q.Kept__) && toc(started) < seconds
                    pause(min(0.01, seconds));
                end
            end
            ok = ~isempty(q.Kept__);
            data = [];
            if ok
                data = q.Kept__{1};
                q.Kept__(1) = [];
                q.QueueLength = numel(q.Kept__);
            end
        end
    end
end
