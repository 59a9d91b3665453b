% A statistic of data without each of its rows in turn.
function values = jackknife(f, varargin)
if ~isa(f, 'function_handle')
    f = str2func(char(f));
end
data = varargin;
for k = 1:numel(data)
    if isrow(data{k})
        data{k} = data{k}(:);
    end
end
n = max(cellfun(@(d) size(d, 1), data));
for i = 1:n
    part = data;
    for k = 1:numel(data)
        if size(data{k}, 1) == n
            part{k}(i, :) = [];
        end
    end
    v = f(part{:});
    values(i, :) = v(:)';
end
end
