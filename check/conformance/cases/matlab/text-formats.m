% the format command: modes, words, settings given back
x = [1 0.001; 1000.5 -2];
format long, x(1, 2)
format short e, x
format bank, x
format hex, 1
format +, x
format long g, pi
s = format;
format
pi
format(s);
pi
format compact
y = {1, 'a'; [], "b"}
format
