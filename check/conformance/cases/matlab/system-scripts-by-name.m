% Scripts that are called by their names, or run, work on the variables of their caller.
folder = tempname;
mkdir(folder);
write(folder, 'doubling.m', 'result = 2 * given; report_it(result)', 'function report_it(x), fprintf(''result %d\n'', x), end');
write(folder, 'failing.m', 'k = 1;', 'error(''Demo:script'', ''in a script'');');
addpath(folder);
given = 4;
doubling
disp(result);
called();
run(fullfile(folder, 'doubling.m'));
try
  failing
catch e
  fprintf('%s line %d\n', e.stack(1).name, e.stack(1).line);
end
try
  value = doubling;
catch e
  lines = splitlines(e.message);
  disp(lines{1});
end
rmpath(folder);
rmdir(folder, 's');

function called()
  given = 10;
  doubling
  disp(result);
end

function write(folder, name, varargin)
  fid = fopen(fullfile(folder, name), 'w');
  fprintf(fid, '%s\n', varargin{:});
  fclose(fid);
end
