% Several timetables at common times, side by side.
function R = synchronize(varargin)
count = 0;
while count < nargin && istimetable(varargin{count + 1})
    count = count + 1;
end
tables = varargin(1:count);
rest = varargin(count + 1:end);
basis = 'union';
method = 'fillwithmissing';
if ~isempty(rest)
    basis = rest{1};
end
if numel(rest) > 1
    method = rest{2};
end
all = cellfun(@(t) t.Properties.RowTimes, tables, 'UniformOutput', false);
if ischar(basis) || isstring(basis)
    switch lower(char(basis))
        case 'union'
            times = unique(vertcat(all{:}));
        case 'intersection'
            times = unique(all{1});
            for k = 2:count
                times = times(ismember(times, all{k}));
            end
        case 'commonrange'
            times = unique(vertcat(all{:}));
            first = max(cellfun(@(t) min(t), all));
            last = min(cellfun(@(t) max(t), all));
            times = times(times >= first & times <= last);
        case 'first'
            times = all{1};
        case 'last'
            times = all{end};
        case 'regular'
            times = __time_steps(vertcat(all{:}), __named('TimeStep', [], rest(2:end)), __named('SampleRate', [], rest(2:end)));
        otherwise
            times = __time_steps(vertcat(all{:}), char(basis), []);
    end
else
    times = reshape(basis, [], 1);
end
names = cellfun(@(t) t.Properties.VariableNames, tables, 'UniformOutput', false);
together = [names{:}];
R = [];
for k = 1:count
    each = __retimed(tables{k}, times, method, 0);
    for m = 1:numel(names{k})
        if sum(strcmp(names{k}{m}, together)) > 1
            each.Properties.VariableNames{m} = sprintf('%s_%d', names{k}{m}, k);
        end
    end
    if k == 1
        R = each;
    else
        R = [R, each];
    end
end
end
