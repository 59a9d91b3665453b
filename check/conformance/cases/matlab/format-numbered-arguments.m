disp(sprintf('%3$s %2$s %1$s %2$s', 'A', 'B', 'C'));
fprintf('%1$*4$f %2$*5$f %3$*6$f\n', 123.45, 16.42, pi, 15, 10, 5);
fprintf('%1$d is %1$x in hexadecimal\n', 255);
name = [tempname() '.txt'];
f = fopen(name, 'w');
fseek(f, 0, 'bof')
fclose(f)
delete(name);
disp(jsonencode(table([1; 2], {'a'; 'b'}, [1 2; 3 4])));
for n = [3 5 6 10 12]
  fprintf('%d ', isequal(ifft(fft(1:n)), 1:n));
end
fprintf('\n');
