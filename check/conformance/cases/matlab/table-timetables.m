% Timetables.
T = timetable(datetime(2024, 1, 1:3)', [1; 2; 3], 'VariableNames', {'x'})
T.y = [4; 5; 6];
T('2024-01-02', :)
T(timerange('2024-01-01', '2024-01-03'), :)
T.Time(2)
When = seconds([3; 1; 2]);
U = timetable(When, [30; 10; 20])
sortrows(U)
timetable2table(U)
table2timetable(table(minutes([1; 2]), {'a'; 'b'}, 'VariableNames', {'t', 'v'}))
timetable([1; 2], 'SampleRate', 10)
timetable([1; 2], 'TimeStep', hours(1), 'StartTime', datetime(2024, 1, 1))
retime(timetable(datetime(2024, 1, [1; 1; 2], [0; 12; 6], 0, 0), [1; 2; 3], 'VariableNames', {'v'}), 'daily', 'mean')
synchronize(timetable(seconds([1; 2]), [1; 2]), timetable(seconds([2; 3]), [20; 30], 'VariableNames', {'w'}))
istimetable(T), istable(T), class(T)
