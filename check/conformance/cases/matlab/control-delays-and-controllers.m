% Delays and PID controllers.
s = tf('s');
Q = exp(-2*s)/(s + 1)
y = step(Q, 0:4);
disp(max(abs(y' - [0 0 0 1 - exp(-1) 1 - exp(-2)])) < 1e-12)
disp(abs(evalfr(Q, 1i) - exp(-2i)/(1 + 1i)) < 1e-14)
P = tf(1, [1 1], 'InputDelay', 0.5);
P*Q
c2d(Q, 0.5)
pade(Q, 1)
sys = tf([1 2], [1 4 3], 'InputName', 'force', 'OutputName', 'pos')
C = pid(2, 3, 0.5)
pid(1, 2)
pid(5)
tf(C)
feedback(C*tf(1, [1 1]), 1)
C.Kp = 7;
C.Kp
2*C
class(C)
[Gm, ~, w] = margin(tf(0.1, [1 -0.9], 1));
disp(abs(Gm - 19) < 1e-9 && abs(w - pi) < 1e-12)
try
    feedback(P, 1)
catch e
    disp(e.message)
end
