% Tables, matrices and cells in spreadsheets.
f = [tempname '.xlsx'];
T = table({'Ann'; 'B & <C>'}, [1.5; 2], ["x"; "12"], 'VariableNames', {'Name', 'Val', 'Text'});
writetable(T, f)
readtable(f)
writematrix(magic(3), f, 'Sheet', 'Second')
readmatrix(f, 'Sheet', 2, 'Range', 'B2:C3')
writecell({1, 'a'; 2, 'b'}, f, 'Sheet', 3);
readcell(f, 'Sheet', 3)
sheetnames(f)'
[num, txt, raw] = xlsread(f);
num'
txt(1, :)
size(raw)
fid = fopen(f, 'w');
fprintf(fid, 'this is no workbook');
fclose(fid);
try, readmatrix(f), catch e, disp(e.identifier), end
delete(f)
