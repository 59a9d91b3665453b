% Programs of optimization: quadratic, linear, whole-number, nonlinear, least squares.
H = [1 -1; -1 2];
[x, fval, exitflag, output, lambda] = quadprog(H, [-2; -6], [1 1; -1 2; 2 1], [2; 2; 3])
disp(lambda.ineqlin')
options = optimoptions('quadprog', 'Display', 'off');
[x, fval, exitflag] = quadprog(eye(2), [0; 1], [1 0; -1 0], [-1; -1], [], [], [], [], [], options)
rosen = @(x) 100 * (x(2) - x(1)^2)^2 + (1 - x(1))^2;
x = fmincon(rosen, [-1, 2], [1 2], 1)
x = fmincon(rosen, [0.5, 0], [1 2], 1, [2 1], 1, [], [], [], optimset('Display', 'off'))
[x, fval, exitflag] = fmincon(rosen, [0.25 0.25], [], [], [], [], [0 0.2], [0.5 0.8], @disc, optimset('Display', 'none'));
fprintf('%.4f %.4f %.4f %d\n', x, fval, exitflag)
x = intlinprog([-3; -2; -1], 3, [1 1 1], 7, [4 2 1], 12, zeros(3, 1), [Inf; Inf; 1], optimoptions('intlinprog', 'Display', 'off'))
C = [0.9501 0.7620 0.6153; 0.2311 0.4564 0.7919; 0.6068 0.0185 0.9218; 0.4859 0.8214 0.7382];
x = lsqlin(C, [0.5; 0.2; 0.8; 0.1], [], [], [], [], zeros(3, 1), [], [], optimset('Display', 'off'))
[x, fval] = linprog([-1 -1/3], [1 1; 1 1/4; 1 -1; -1/4 -1; -1 -1; -1 1], [2 1 2 1 -1 2])
x = fsolve(@(x) [2*x(1) - x(2) - exp(-x(1)); -x(1) + 2*x(2) - exp(-x(2))], [-5; -5])
try
    quadprog([1 2 3], 1);
catch e
    disp(e.message)
end
try
    fmincon(rosen, [0 0], [1 2 3], 1);
catch e
    disp(e.message)
end
function [c, ceq] = disc(x)
c = (x(1) - 1/3)^2 + (x(2) - 1/3)^2 - (1/3)^2;
ceq = [];
end
