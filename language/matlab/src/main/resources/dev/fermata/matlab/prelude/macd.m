% The moving average convergence and divergence of prices: [MACDLine, SignalLine] = macd(Data).
function [MACDLine, SignalLine] = macd(Data)
if istable(Data) || isa(Data, 'timetable')
    names = Data.Properties.VariableNames;
    at = find(strcmpi(names, 'Close'), 1);
    if isempty(at)
        error('RunMat:macd:InvalidInput', 'The table must have the variable Close.');
    end
    line = __macd_lines(Data.(names{at}));
    [~, signal] = __macd_lines(Data.(names{at}));
    MACDLine = Data(:, at);
    MACDLine.(names{at}) = line;
    MACDLine.Properties.VariableNames = {'MACDLine'};
    SignalLine = Data(:, at);
    SignalLine.(names{at}) = signal;
    SignalLine.Properties.VariableNames = {'SignalLine'};
    return
end
if ~isnumeric(Data) || isempty(Data)
    error('RunMat:macd:InvalidInput', 'Data must be a nonempty numeric array of prices or a table.');
end
if size(Data, 2) >= 4
    Data = Data(:, 4);
end
[MACDLine, SignalLine] = __macd_lines(double(Data(:)));
end
