% Datastores, memory maps, encoded sources, sound files.
folder = tempname; mkdir(folder); old = cd(folder);
ads = arrayDatastore((1:5)', 'ReadSize', 2);
while hasdata(ads)
    c = read(ads); disp(size(c)); disp([c{:}])
end
reset(ads);
disp(class(ads))
disp(numel(readall(ads)))
same = arrayDatastore(magic(4), 'OutputType', 'same', 'IterationDimension', 2);
disp(read(same)')
p = preview(arrayDatastore({1; 'two'; 3}));
disp(p)
t = transform(arrayDatastore([10; 20], 'OutputType', 'same'), @(x) x * 2);
disp(readall(t))
both = combine(arrayDatastore([1; 2]), arrayDatastore(["a"; "b"]));
disp(readall(both))
try
    read(ads); read(ads); read(ads); read(ads);
catch e
    disp(e.identifier)
end
writelines(["a,b"; "1,2"; "3,4"; "5,6"], 'one.csv');
writelines(["a,b"; "7,8"], 'two.csv');
tds = tabularTextDatastore(folder, 'FileExtensions', '.csv');
tds.ReadSize = 2;
while hasdata(tds)
    disp(read(tds))
end
tds.SelectedVariableNames = {'b'};
disp(readall(tds))
fds = fileDatastore(fullfile(folder, '*.csv'), 'ReadFcn', @(f) numel(readlines(f)));
disp(readall(fds))
fid = fopen('numbers.bin', 'w'); fwrite(fid, 1:6, 'double'); fclose(fid);
m = memmapfile('numbers.bin', 'Format', 'double');
disp(m.Data')
m = memmapfile('numbers.bin', 'Format', {'double', [1 2], 'xy'}, 'Writable', true);
disp(size(m.Data)), disp(m.Data(3).xy)
m.Data(2).xy = [30 40];
m = memmapfile('numbers.bin', 'Format', 'double', 'Offset', 8, 'Repeat', 3);
disp(m.Data')
writelines(["function y = coded(x)"; "y = x + 1;"; "end"], 'coded.m');
pcode coded
delete('coded.m'); rehash;
disp(coded(41))
disp(exist('coded.p', 'file') > 0)
audiowrite('s.wav', [0 0.5 -0.5 1]', 8000);
[y, fs] = audioread('s.wav'); disp(y'), disp(fs)
n = audioread('s.wav', [2 3], 'native'); disp(class(n)), disp(n')
i = audioinfo('s.wav'); disp([i.NumChannels i.SampleRate i.TotalSamples i.BitsPerSample])
cd(old); rmdir(folder, 's');
disp(numArgumentsFromSubscript({1, 2, 3}, substruct('{}', {':'}), 1))
disp(datetime.minus(datetime(2020, 1, 3), datetime(2020, 1, 1)) == days(2))
