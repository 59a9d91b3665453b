% Functions that run beside the program, as parfeval starts them: fetchOutputs(F), fetchNext(F), wait(F), cancel(F), afterEach(F, f, n), afterAll(F, f, n).
classdef FevalFuture < handle
    properties (SetAccess = private)
        ID = 0
        Function = []
        CreateDateTime = NaT
        StartDateTime = NaT
        Diary = ''
        Error = []
        OutputArguments = {}
        NumOutputArguments = 0
        InputArguments = {}
        Read = false
    end

    properties (Dependent, SetAccess = private)
        State
        RunningDuration
    end

    properties (SetAccess = private)
        FinishDateTime = NaT
    end

    properties (Hidden)
        Task__ = []
        % Callbacks belong to the program: what they show is shown.
        Shows__ = false
    end

    methods
        function F = FevalFuture(f, count, inputs, after)
            if nargin == 0
                return
            end
            F.ID = parallel.FevalFuture.number();
            F.Function = f;
            F.NumOutputArguments = count;
            F.InputArguments = inputs;
            F.CreateDateTime = datetime('now');
            F.Shows__ = nargin > 3;
            if nargin < 4
                after = {};
            end
            F.Task__ = spawn(async @() do
                for k = 1:numel(after)
                    try
                        await(after{k});
                    catch
                    end
                end
                work(F);
            end);
        end

        function state = get.State(F)
            if isempty(F.Task__)
                state = 'unavailable';
                return
            end
            switch task_state(F.Task__)
                case 'pending', state = 'queued';
                case 'running'
                    state = 'running';
                    if isnat(F.StartDateTime)
                        state = 'queued';
                    end
                case 'done', state = 'finished';
                case 'cancelled', state = 'finished';
                otherwise, state = 'failed';
            end
        end

        function d = get.RunningDuration(F)
            if isnat(F.StartDateTime)
                d = duration(0, 0, 0);
            elseif isnat(F.FinishDateTime)
                d = datetime('now') - F.StartDateTime;
            else
                d = F.FinishDateTime - F.StartDateTime;
            end
        end

        function varargout = fetchOutputs(F, varargin)
            uniform = true;
            if numel(varargin) > 1
                uniform = varargin{2};
            end
            wait(F);
            for k = 1:numel(F)
                F(k).Read = true;
                if ~isempty(F(k).Error)
                    if isscalar(F)
                        failure = MException('MATLAB:parallel:future:FetchOutputsError', '%s', F(k).Error.message);
                    else
                        failure = MException('MATLAB:parallel:future:FetchOutputsError', 'One or more futures resulted in an error.');
                    end
                    throw(addCause(failure, F(k).Error));
                end
            end
            count = max(1, nargout);
            if any([F.NumOutputArguments] < nargout)
                error('MATLAB:parallel:future:TooManyOutputs', 'Too many output arguments.');
            end
            count = min([count, F.NumOutputArguments]);
            varargout = cell(1, count);
            for j = 1:count
                values = cell(1, numel(F));
                for k = 1:numel(F)
                    values{k} = F(k).OutputArguments{j};
                end
                if isscalar(F)
                    varargout{j} = values{1};
                elseif uniform
                    varargout{j} = vertcat(values{:});
                else
                    varargout{j} = values;
                end
            end
        end

        function varargout = fetchNext(F, timeout)
            rest = find(~[F.Read]);
            if isempty(rest)
                error('MATLAB:parallel:future:NoUnreadFutures', 'There are no unread futures to fetch.');
            end
            limit = -1;
            if nargin > 1
                limit = timeout;
            end
            at = parallel.FevalFuture.first({F(rest).Task__}, limit);
            varargout = cell(1, max(1, nargout));
            if at == 0
                [varargout{:}] = deal([]);
                return
            end
            at = rest(at);
            F(at).Read = true;
            if ~isempty(F(at).Error)
                throw(addCause(MException('MATLAB:parallel:future:FetchNextFutureErrored', 'The function evaluation completed with an error.'), F(at).Error));
            end
            varargout{1} = at;
            for k = 2:nargout
                varargout{k} = F(at).OutputArguments{k - 1};
            end
        end

        function ok = wait(F, state, timeout)
            tasks = {F.Task__};
            tasks = tasks(~cellfun(@isempty, tasks));
            ok = true;
            if nargin > 2
                t0 = tic;
                for k = 1:numel(tasks)
                    ok = ok && parallel.FevalFuture.first(tasks(k), max(0, timeout - toc(t0))) > 0;
                end
            else
                for k = 1:numel(tasks)
                    parallel.FevalFuture.first(tasks(k), -1);
                end
            end
            if nargout == 0
                clear ok
            end
        end

        function cancel(F)
            for k = 1:numel(F)
                if ~isempty(F(k).Task__) && any(strcmp(task_state(F(k).Task__), {'pending', 'running'}))
                    F(k).Error = MException('parallel:fevalqueue:ExecutionCancelled', 'Execution of the future was cancelled.');
                    cancel(F(k).Task__);
                end
            end
        end

        function B = afterEach(F, f, count, varargin)
            if nargin < 3
                count = 0;
            end
            failed = numel(varargin) > 1 && varargin{2};
            B = parallel.FevalFuture(f, count, {}, {F.Task__});
            B.Task__ = [];
            parts = cell(1, numel(F));
            for k = 1:numel(F)
                one = F(k);
                parts{k} = parallel.FevalFuture(@() parallel.FevalFuture.passed(one, f, count, failed), 1, {}, {one.Task__});
            end
            B.Task__ = spawn(async @() do
                for k = 1:numel(parts)
                    await(parts{k}.Task__);
                end
                gather_parts(B, parts, count);
            end);
        end

        function B = afterAll(F, f, count, varargin)
            if nargin < 3
                count = 0;
            end
            failed = numel(varargin) > 1 && varargin{2};
            B = parallel.FevalFuture(@() parallel.FevalFuture.joined(F, f, count, failed), 1, {}, {F.Task__});
            inner = B.Task__;
            B.Task__ = spawn(async @() do
                await(inner);
                gather_parts(B, {B}, count);
            end);
        end
    end

    methods (Hidden)
        % Runs the function; what it shows goes to the diary.
        function work(F)
            F.StartDateTime = datetime('now');
            outputs = cell(1, F.NumOutputArguments);
            failure = [];
            text = '';
            if F.Shows__
                [outputs, failure] = parallel.FevalFuture.run(F.Function, F.NumOutputArguments, F.InputArguments);
            else
                text = evalc('[outputs, failure] = parallel.FevalFuture.run(F.Function, F.NumOutputArguments, F.InputArguments);');
            end
            F.Diary = text;
            F.OutputArguments = outputs;
            F.Error = failure;
            F.FinishDateTime = datetime('now');
        end

        function gather_parts(F, parts, count)
            outputs = cell(1, count);
            for k = 1:numel(parts)
                if ~isempty(parts{k}.Error)
                    F.Error = parts{k}.Error;
                    return
                end
                given = parts{k}.OutputArguments{1};
                for j = 1:numel(given)
                    outputs{j} = [outputs{j}; given(j)];
                end
            end
            F.NumOutputArguments = count;
            F.OutputArguments = cellfun(@(c) vertcat(c{:}), outputs, 'UniformOutput', false);
        end
    end

    methods (Static, Hidden)
        function n = number()
            persistent last
            if isempty(last)
                last = 0;
            end
            last = last + 1;
            n = last;
        end

        function [outputs, failure] = run(f, count, inputs)
            outputs = cell(1, count);
            failure = [];
            try
                if ischar(f) || isstring(f)
                    f = str2func(char(f));
                end
                [outputs{:}] = f(inputs{:});
            catch failure
            end
        end

        function at = first(tasks, seconds)
            at = __first_done(tasks, seconds);
        end

        function outputs = passed(F, f, count, failed)
            outputs = cell(1, count);
            if failed
                [outputs{:}] = f(F);
            elseif isempty(F.Error)
                given = F.OutputArguments;
                [outputs{:}] = f(given{:});
            else
                throw(F.Error);
            end
        end

        function outputs = joined(F, f, count, failed)
            outputs = cell(1, count);
            if failed
                [outputs{:}] = f(F);
                return
            end
            n = min([F.NumOutputArguments]);
            given = cell(1, n);
            [given{:}] = fetchOutputs(F);
            [outputs{:}] = f(given{:});
        end
    end
end
