% The profiler of programs, which records nothing: fermata profile tells where the time of a program goes.
function varargout = profile(action, varargin)
persistent isOn
if isempty(isOn)
    isOn = false;
end
if nargin == 0
    action = 'viewer';
end
switch lower(char(action))
    case {'on', 'resume'}
        isOn = true;
    case {'off', 'viewer', 'report'}
        isOn = false;
    case 'clear'
    case 'status'
        words = {'off', 'on'};
        varargout{1} = struct('ProfilerStatus', words{isOn + 1}, 'DetailLevel', 'mmex', 'Timer', 'performance', 'HistoryTracking', 'timestamp', 'HistorySize', 5000000);
    case 'info'
        isOn = false;
        table = struct('CompleteName', {}, 'FunctionName', {}, 'FileName', {}, 'Type', {}, 'Children', {}, 'Parents', {}, 'ExecutedLines', {}, ...
            'IsRecursive', {}, 'TotalRecursiveTime', {}, 'PartialData', {}, 'NumCalls', {}, 'TotalTime', {});
        varargout{1} = struct('FunctionTable', table, 'FunctionHistory', zeros(2, 0), 'ClockPrecision', 1e-9, 'ClockSpeed', 1e9, 'Name', 'MATLAB', 'Overhead', 0);
    otherwise
        if ~any(strcmpi(action, {'-history', '-nohistory', '-timestamp', '-timer', '-memory', '-detail', '-historysize'}))
            error('MATLAB:profiler:ActionUnknown', 'Unknown profile action: %s', char(action));
        end
        isOn = true;
end
end
