% Archives and compressed files.
folder = tempname;
mkdir(fullfile(folder, 'in', 'deep'));
put(fullfile(folder, 'in', 'a.txt'), 'first');
put(fullfile(folder, 'in', 'deep', 'b.txt'), 'second');
disp(zip(fullfile(folder, 'all.zip'), 'in', folder));
disp(numel(unzip(fullfile(folder, 'all.zip'), fullfile(folder, 'out'))));
disp(fileread(fullfile(folder, 'out', 'in', 'deep', 'b.txt')));
disp(tar(fullfile(folder, 'all.tgz'), 'in', folder));
untar(fullfile(folder, 'all.tgz'), fullfile(folder, 'out2'));
disp(fileread(fullfile(folder, 'out2', 'in', 'a.txt')));
packed = gzip(fullfile(folder, 'in', 'a.txt'));
names = gunzip(packed{1}, fullfile(folder, 'out3'));
disp(fileread(names{1}));
rmdir(folder, 's');

function put(file, text)
  fid = fopen(file, 'w');
  fprintf(fid, '%s', text);
  fclose(fid);
end
