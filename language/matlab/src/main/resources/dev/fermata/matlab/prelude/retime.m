% The variables of a timetable at other times: interpolated, carried on, or put together.
function R = retime(TT, basis, varargin)
if ~istimetable(TT)
    error('RunMat:timetable:retime:InvalidInput', 'First argument must be a timetable.');
end
method = 'fillwithmissing';
options = varargin;
if ischar(basis) && strcmpi(basis, 'regular') || isstring(basis) && strcmpi(basis, 'regular')
    if ~isempty(options) && ~is_option(options{1})
        method = options{1};
        options(1) = [];
    end
    times = __time_steps(TT.Properties.RowTimes, __named('TimeStep', [], options), __named('SampleRate', [], options));
else
    if ~isempty(options) && ~is_option(options{1})
        method = options{1};
        options(1) = [];
    end
    if ischar(basis) || isstring(basis)
        times = __time_steps(TT.Properties.RowTimes, char(basis), []);
    else
        times = reshape(basis, [], 1);
    end
end
R = __retimed(TT, times, method, __named('Constant', 0, options));
end

function yes = is_option(value)
yes = (ischar(value) || isstring(value)) && any(strcmpi(value, {'TimeStep', 'SampleRate', 'Constant', 'EndValues', 'IncludedEdge'}));
end
