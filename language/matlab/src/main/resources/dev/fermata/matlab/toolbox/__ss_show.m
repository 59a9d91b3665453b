% The matrices of a state-space model with the names of their rows and columns.
function __ss_show(sys)
n = size(sys.A, 1);
[ny, nu] = size(sys.D);
x = __channel_names(sys.StateName, 'x', n);
u = __channel_names(sys.InputName, 'u', nu);
y = __channel_names(sys.OutputName, 'y', ny);
if n > 0
    __matrix_show('A', sys.A, x, x);
    __matrix_show('B', sys.B, x, u);
    __matrix_show('C', sys.C, y, x);
end
__matrix_show('D', sys.D, y, u);
end
