% formats used over and over, escapes, conversions that do not fit
fprintf('%d: %s\n', 1, 'one', 2, 'two');
fprintf('%s\n', "a", "bc");
fprintf('%d %d\n', [1 2; 3 4]);
fprintf('%d and %d\n', 5); fprintf('\n');
fprintf('%5.1f|%-8s|%+d|%05d|%x\n', pi, 'ab', 3, 42, 255);
fprintf('%d %i\n', 1.5, -2.25);
fprintf('%g %g %g\n', 1e10, 1e-5, 123456);
fprintf('%c', 'hello', 10);
fprintf('%s|', 72, 'x', 3.5); fprintf('\n');
fprintf('%*d|%.*f\n', 6, 42, 2, pi);
fprintf('%d%%\n', 50);
fprintf('[%s]\n', '');
fprintf('plain\n');
fprintf('tab\there \x41\101\n');
fprintf('%d, ', []); fprintf('\n');
fprintf('%g ', NaN, Inf, -Inf); fprintf('\n');
fprintf('%d\n', true);
n = fprintf('four\n');
disp(n);
s = sprintf("%s-%d", "id", 7);
disp(class(s));
disp(compose("%d/%d", [1 2; 3 4]));
try
  sprintf('%d', {1});
catch e
  disp(e.message);
end
fprintf(2, 'to standard error\n');
