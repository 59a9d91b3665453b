% Functions for the statistics of groups, and what they are called.
function [functions, labels] = __group_methods(methods)
if isa(methods, 'function_handle')
    methods = {methods};
elseif isstring(methods) || ischar(methods)
    methods = cellstr(methods);
end
functions = {};
labels = {};
own = 0;
for k = 1:numel(methods)
    each = methods{k};
    if isa(each, 'function_handle')
        own = own + 1;
        functions{end+1} = each;
        labels{end+1} = sprintf('fun%d', own);
        continue
    end
    each = char(each);
    if strcmp(each, 'all')
        words = {'mean', 'sum', 'min', 'max', 'range', 'median', 'mode', 'var', 'std', 'nummissing', 'nnz', 'numunique'};
    else
        words = {each};
    end
    for w = 1:numel(words)
        labels{end+1} = words{w};
        switch words{w}
            case {'sum', 'mean', 'median', 'var', 'std'}
                name = words{w};
                f = str2func(name);
                if any(strcmp(name, {'var', 'std'}))
                    functions{end+1} = @(x) f(x, 0, 1, 'omitnan');
                else
                    functions{end+1} = @(x) f(x, 1, 'omitnan');
                end
            case 'mode'
                functions{end+1} = @(x) mode(x, 1);
            case 'min'
                functions{end+1} = @(x) min(x, [], 1);
            case 'max'
                functions{end+1} = @(x) max(x, [], 1);
            case 'range'
                functions{end+1} = @(x) max(x, [], 1) - min(x, [], 1);
            case 'nummissing'
                functions{end+1} = @(x) sum(ismissing(x), 1);
            case 'nnz'
                functions{end+1} = @(x) sum(x ~= 0 & ~ismissing(x), 1);
            case 'numunique'
                functions{end+1} = @(x) numel(unique(x(~ismissing(x))));
            otherwise
                error('RunMat:groupsummary:InvalidMethod', ['Invalid method. Method must be "sum", "mean", "median", "mode", "var", "std", "min", ' ...
                    '"max", "range", "nummissing", "numunique", "nnz", "all", a function handle, or a cell array of these.']);
        end
    end
end
end
