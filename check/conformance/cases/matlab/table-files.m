% Tables in text files.
f = [tempname '.csv'];
T = table({'Ann'; 'Bob, Jr'}, [1.5; NaN], [true; false], [1 2; 3 4], ["x"; "y"], 'VariableNames', {'Name', 'Val', 'Ok', 'M', 'Str'});
writetable(T, f)
disp(fileread(f))
R = readtable(f)
readtable(f, 'TextType', 'string');
class(ans.Name)
T.Properties.RowNames = {'r1', 'r2'};
writetable(T(:, 1:2), f, 'WriteRowNames', true, 'Delimiter', 'tab')
disp(fileread(f))
readtable(f, 'ReadRowNames', true)
fid = fopen(f, 'w');
fprintf(fid, 'Date,Weight,T\n2024-01-05,70.5,01:02:03\n2024-02-06,71,02:00:00\n');
fclose(fid);
D = readtable(f)
class(D.Date), class(D.T)
opts = detectImportOptions(f);
opts.VariableTypes
opts = setvartype(opts, 'Weight', 'string');
opts.SelectedVariableNames = {'Weight'};
readtable(f, opts)
fid = fopen(f, 'w');
fprintf(fid, '1,2,3\n4,,6\n');
fclose(fid);
readtable(f)
delete(f)
