% durations and calendar durations
hours(1), minutes(90), seconds(5), days(2.5), years(1), milliseconds(1500)
d = duration(1, 30, 45)
d.Format = 'mm:ss'
hours(d)
a = [hours(1) minutes(30); hours(10.5) seconds(9)]
sum(a), mean(a, 2)
hours(1):minutes(30):hours(2)
hours(3) / hours(2)
-a(1) * 2
abs(-hours(1)) > minutes(59)
duration({'01:30:45', '26:00:00'})
a(4) = NaN;
isnan(a)
string(hours(1:3))
days(1) == hours(24)
[h, m, s] = hms(duration(1, 2, 3.5))
calmonths(14)
c = calmonths(1:3) + caldays([5 6 7])
2 * calyears(1) - calmonths(1)
datetime(2024, 1, 31) + calmonths(0:3)
between(datetime(2024, 1, 15), datetime(2024, 3, 20))
[months, days] = split(calendarDuration(1, 2, 3), {'months', 'days'})
x = {hours(1), c(1)}
y.d = hours(2);
y
try
    hours(1) * hours(2)
catch failure
    disp(failure.message)
end
