% Task of the first result.
function t = race(varargin)
tasks = __members('race', varargin{:});
if isempty(tasks)
    error('RunMat:race:NotEnoughInputs', 'race: expected at least one task');
end
t = async @() do
    for k = 1:numel(tasks)
        __spawn(tasks{k}, nargout);
    end
    k = __first_done(tasks, -1);
    for m = 1:numel(tasks)
        if m ~= k
            cancel(tasks{m});
        end
    end
    await(tasks{k})
end;
end
