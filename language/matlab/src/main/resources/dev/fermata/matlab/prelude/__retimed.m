% A timetable at given times.
function R = __retimed(TT, times, method, constant)
old = TT.Properties.RowTimes;
origin = times(1);
x = seconds(old - origin);
xq = seconds(times - origin);
[x, order] = sort(x);
names = TT.Properties.VariableNames;
columns = cell(1, numel(names));
count = numel(xq);
for k = 1:numel(names)
    data = TT.(names{k});
    data = data(order, :);
    columns{k} = one(x, data, xq, count, method, constant);
end
R = timetable(times, columns{:}, 'VariableNames', names);
R.Properties.DimensionNames = TT.Properties.DimensionNames;
R.Properties.VariableUnits = TT.Properties.VariableUnits;
end

function out = one(x, data, xq, count, method, constant)
if isa(method, 'function_handle')
    out = binned(x, data, xq, count, method);
    return
end
switch lower(char(method))
    case {'linear', 'spline', 'pchip', 'makima'}
        out = interp1(x, double(data), xq, lower(char(method)), 'extrap');
        out = reshape(out, count, []);
    case {'fillwithmissing', 'fillwithconstant', 'default'}
        out = blank(data, count);
        if strcmpi(method, 'fillwithconstant')
            out(:) = constant;
        end
        for q = 1:count
            found = find(x == xq(q), 1);
            if ~isempty(found)
                out(q, :) = data(found, :);
            end
        end
    case 'previous'
        out = blank(data, count);
        for q = 1:count
            found = find(x <= xq(q), 1, 'last');
            if ~isempty(found)
                out(q, :) = data(found, :);
            end
        end
    case 'next'
        out = blank(data, count);
        for q = 1:count
            found = find(x >= xq(q), 1);
            if ~isempty(found)
                out(q, :) = data(found, :);
            end
        end
    case 'nearest'
        out = blank(data, count);
        for q = 1:count
            distance = abs(x - xq(q));
            found = find(distance == min(distance), 1, 'last');
            out(q, :) = data(found, :);
        end
    case 'count'
        out = binned(x, data, xq, count, @(v) size(v, 1), true);
    case 'firstvalue'
        out = binned(x, data, xq, count, @(v) v(1, :));
    case 'lastvalue'
        out = binned(x, data, xq, count, @(v) v(end, :));
    case {'sum', 'mean', 'prod', 'median'}
        f = str2func(lower(char(method)));
        out = binned(x, data, xq, count, @(v) f(v, 1, 'omitnan'), strcmpi(method, 'sum'));
    case 'mode'
        out = binned(x, data, xq, count, @(v) mode(v, 1));
    case 'min'
        out = binned(x, data, xq, count, @(v) min(v, [], 1));
    case 'max'
        out = binned(x, data, xq, count, @(v) max(v, [], 1));
    otherwise
        error('RunMat:timetable:InvalidMethod', 'Unrecognized method ''%s''.', char(method));
end
end

function out = blank(data, count)
out = repmat(data(1, :), count, 1);
if iscell(data)
    out(:) = {''};
elseif isinteger(data) || islogical(data)
    out(:) = 0;
else
    out(:) = missing;
end
end

function out = binned(x, data, xq, count, f, emptyIsZero)
if nargin < 6
    emptyIsZero = false;
end
parts = cell(count, 1);
isEmpty = false(count, 1);
for q = 1:count
    if q < count
        rows = x >= xq(q) & x < xq(q + 1);
    else
        rows = x >= xq(q);
    end
    if any(rows)
        parts{q} = f(data(rows, :));
    else
        isEmpty(q) = true;
    end
end
first = parts{find(~isEmpty, 1)};
gap = blank(first, 1);
if emptyIsZero
    gap(:) = 0;
end
for q = find(isEmpty)'
    parts{q} = gap;
end
out = vertcat(parts{:});
end
