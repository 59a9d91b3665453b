% Lists of variables, and what clear leaves of them.
a = 1; ab = 'text'; abc = {1, 2}; c = single(pi); z = 3 + 4i; flag = true; s.f = 1; sp = sparse([1 0; 0 1]);
who
whos a ab c flag z sp
clear a*
who
clearvars -except z
who
x1 = 1; x2 = 2; y1 = 3;
clear -regexp ^x\d
w = who
clear all
who
inside();

function inside()
  p = int8([1 2 3]);
  q = "str";
  who
  info = whos('p');
  disp(info.bytes);
  clear p
  disp(exist('p', 'var'));
end
