c = {1, 'ab', {2}};
celldisp(c);
disp(symvar('a*x^2 + sin(b)')');
disp(vectorize('x^2*y'));
f = inline('x^2 + 1')
disp(f(3));
disp(num2hex([1; -2]));
disp(hex2num('400921fb54442d18') == pi);
disp(urlencode('a b&c/d'));
disp(urldecode('a+b%26c%2Fd'));
disp(char(matlab.net.base64decode(matlab.net.base64encode('hello'))));
s = struct('a', {{1, 2, 3}});
disp(subsref(s, substruct('.', 'a', '{}', {2})));
s = subsasgn(s, substruct('.', 'b', '()', {2}), 7);
disp(s.b);
x = 5;
display(x);
spmd
  disp(spmdIndex);
end
disp(nargchk(1, 2, 3));
disp(exist('who') + exist('sin'));
