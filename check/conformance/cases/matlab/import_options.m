% Options for reading tables: found in a file, and made from nothing.
f = [tempname '.csv'];
writelines(["A,B,C"; "1,x,2.5"; "2,y,3.5"], f);
opts = detectImportOptions(f)
opts.SelectedVariableNames = {'A', 'C'};
T = readtable(f, opts)
made = delimitedTextImportOptions('NumVariables', 3, 'DataLines', 2, 'VariableNames', {'p', 'q', 'r'}, 'VariableTypes', {'double', 'string', 'double'});
T = readtable(f, made)
delete(f);
s = spreadsheetImportOptions('NumVariables', 2)
s.VariableNames = {'n', 't'};
s.VariableTypes = {'double', 'char'};
s.DataRange = 'A2';
f = [tempname '.xlsx'];
writetable(table([1; 2], {'a'; 'b'}), f);
T = readtable(f, s)
delete(f);
