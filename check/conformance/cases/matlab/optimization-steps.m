% What solvers show of their steps.
opt = optimset('Display','iter','MaxIter',6);
[x,f,flag] = fminsearch(@(x) (x(1)-1)^2+(x(2)-2)^2,[0 0],opt);
flag
[x,f,flag] = fminbnd(@(x) (x-2)^2,0,5,optimset('Display','iter'))
[x,f,flag,out] = fminsearch(@(x) (x-3)^2, 1)
x = fminsearch(@(x) (x-3)^2, 1, optimset('Display','final'));
x = fzero(@cos,[1 2],optimset('Display','iter'))
x = fzero(@sin,3,optimset('Display','iter'));
x = fzero(@(x) x-1, 0.5, optimset('Display', 'final'))
x = lsqnonneg([1 0;0 1],[1;2])'
p = struct('objective', @cos, 'x0', 1, 'solver', 'fzero', 'options', optimset('fzero')); fzero(p)
