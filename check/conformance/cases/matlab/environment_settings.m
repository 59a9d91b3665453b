% Variables of the environment that change what functions do.
disp(num2str(1.5, 'local'))
setenv('RUNMAT_DECIMAL_SEPARATOR', ',');
disp(num2str(1.5, 'local'))
disp(num2str(pi, 8, 'local'))
disp(num2str(1.5))
f = [tempname '.m'];
setenv('RUNMAT_PATHDEF', f);
status = savepath;
disp(status), disp(isfile(f))
delete(f);
