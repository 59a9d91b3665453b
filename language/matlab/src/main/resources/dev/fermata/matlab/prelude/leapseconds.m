% The leap seconds, when they were and how many: T = leapseconds.
function [T, version] = leapseconds
dates = {'30-Jun-1972', '31-Dec-1972', '31-Dec-1973', '31-Dec-1974', '31-Dec-1975', '31-Dec-1976', '31-Dec-1977', '31-Dec-1978', ...
    '31-Dec-1979', '30-Jun-1981', '30-Jun-1982', '30-Jun-1983', '30-Jun-1985', '31-Dec-1987', '31-Dec-1989', '31-Dec-1990', ...
    '30-Jun-1992', '30-Jun-1993', '30-Jun-1994', '31-Dec-1995', '30-Jun-1997', '31-Dec-1998', '31-Dec-2005', '31-Dec-2008', ...
    '30-Jun-2012', '30-Jun-2015', '31-Dec-2016'};
Date = datetime(dates, 'InputFormat', 'dd-MMM-yyyy').';
Type = repmat('+', numel(dates), 1);
CumulativeAdjustment = seconds((1:numel(dates)).');
T = timetable(Type, CumulativeAdjustment, 'RowTimes', Date);
T.Properties.DimensionNames{1} = 'Date';
version = 53;
end
