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
    ends = __completions(tasks);
    for n = 1:numel(tasks)
        k = __next_completion(ends);
        if ~strcmp(task_state(tasks{k}), 'done')
            for m = 1:numel(tasks)
                cancel(tasks{m});
            end
            await(tasks{k});
        end
    end
    results = cell(1, numel(tasks));
    for k = 1:numel(tasks)
        results{k} = await(tasks{k});
    end
    return __tuple(results);
end;
end
