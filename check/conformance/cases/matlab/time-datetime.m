% points in time: making, showing, parts, arithmetic, ranges, indexing
t = datetime(2024, 4, 9, 13, 30, 5.25)
d = datetime(2024, 1, 1:3)
x = [t; NaT; datetime(2023, 12, 31)]
sort(x)
[m, i] = max(x)
t.Format = 'yyyy-MM-dd HH:mm:ss.SSS'
t.Year = 2025;
t.Second
disp(t.Format)
[y, mo, da] = ymd(t);
fprintf('%d %d %d\n', y, mo, da);
datetime(2024, 2, 28):datetime(2024, 3, 2)
datetime(2024, 1, 1):hours(18):datetime(2024, 1, 2)
d(end + 1) = '2024-05-06'
d(2) = []
d(d > datetime(2024, 1, 2))
e = d - d(1)
d + 0.5
diff(d)
isequal(d(1), datetime('01-Jan-2024'))
month(d, 'name')
day(d, 'dayofyear')
string(d)
char(d(1))
c = {d(1), 'x'; d, hours(1)}
s.when = d(1);
s.all = d;
s
z = datetime(2024, 7, 1, 12, 0, 0, 'TimeZone', 'UTC');
z.TimeZone = 'America/New_York'
z.Format = 'HH:mm z';
disp(z)
datetime(1704067200, 'ConvertFrom', 'posixtime')
dateshift(datetime(2024, 2, 10, 5, 6, 7), 'end', 'month')
datetime.empty
e = NaT(1, 2)
isnat(e)
try
    d + d
catch failure
    disp(failure.message)
end
try
    datetime('no date')
catch failure
    disp(failure.identifier)
end
for one = d(1:2)
    disp(one)
end
"on " + d(1)
