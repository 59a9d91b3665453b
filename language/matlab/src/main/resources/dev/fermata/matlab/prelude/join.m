% Task of all results, or the text function of the same name.
function t = join(varargin)
if nargin > 0 && ~iscell(varargin{1}) && ~__is_task(varargin{1}) || nargin > 0 && iscellstr(varargin{1}) && ~isempty(varargin{1})
    t = __join_text(varargin{:});
    return
end
tasks = __members('join', varargin{:});
t = async @() do
    for k = 1:numel(tasks)
        spawn(tasks{k});
    end
    waiting = tasks;
    while ~isempty(waiting)
        k = __first_done(waiting, -1);
        first = waiting{k};
        waiting(k) = [];
        if ~strcmp(task_state(first), 'done')
            for m = 1:numel(waiting)
                cancel(waiting{m});
            end
            await(first);
        end
    end
    results = cell(1, numel(tasks));
    for k = 1:numel(tasks)
        results{k} = await(tasks{k});
    end
    return __tuple(results);
end;
end
