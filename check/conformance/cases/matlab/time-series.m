% Data sampled over time.
ts = timeseries([1;4;9;16], [0;1;2;3], 'Name', 'sq')
ts.Length, mean(ts), max(ts), std(ts)
ts.TimeInfo.Units = 'hours';
ts.TimeInfo.Units
r = resample(ts, [0.5 1.5]); r.Data'
ts2 = addsample(ts, 'Data', 25, 'Time', 4); ts2.Data', ts2.Time'
ts3 = delsample(ts2, 'Index', [1 2]); ts3.Data'
s = ts + 1; s.Data'
t = ts .* ts; t.Data'
g = getsampleusingtime(ts, 1, 2); g.Data'
[a, b] = synchronize(ts, timeseries([1;2;3], [0.5;1.5;2.5]), 'Union'); a.Time', a.Data', b.Data'
ts.Data(2) = 5; ts.Data'
z = setinterpmethod(ts, 'zoh'); q = resample(z, [0.5 2.5]); q.Data'
u = setuniformtime(ts, 'StartTime', 10, 'Interval', 5); u.Time', u.TimeInfo.Increment
e = append(ts, timeseries([7;8], [10;11])); e.Length
getdatasamples(ts, 2:3)
class(ts), isempty(timeseries)
m = timeseries([1 2;3 4;5 6]); m.Data(2, :), mean(m)
try, timeseries([1 2 3], [1 2]), catch e, disp(e.message), end
