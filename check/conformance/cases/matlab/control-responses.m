% Responses of linear models against closed forms.
near = @(a, b) all(abs(a(:) - b(:)) <= 1e-9 * (1 + abs(b(:))));
S = tf(1, [1 1]);
t = (0:0.5:3)';
disp(near(step(S, t), 1 - exp(-t)))
disp(near(impulse(S, t), exp(-t)))
disp(near(impulse(tf(1, [1 0 4]), t), sin(2*t)/2))
[y, tt] = step(tf(4, [1 2 4]), 5);
w = sqrt(3);
disp(near(y, 1 - exp(-tt).*(cos(w*tt) + sin(w*tt)/w)))
[y, ~, x] = initial(ss([0 1; -1 0], [0; 1], [1 0], 0), [1; 0], t);
disp(near(x, [cos(t) -sin(t)]))
u = t;
disp(near(lsim(S, u, t), t - 1 + exp(-t)))
disp(near(step(tf(1, [1 -0.5], 1), 0:4), [0 1 1.5 1.75 1.875]))
[mag, phase, wout] = bode(S, [0.1 1 10]);
disp(near(squeeze(mag), 1./sqrt(1 + [0.1 1 10].^2)))
disp(near(squeeze(phase), -atand([0.1 1 10])))
disp(near(squeeze(freqresp(S, 1)), 0.5 - 0.5i))
[re, im] = nyquist(S, 2);
disp(near([re im], [0.2 -0.4]))
[~, phase] = bode(tf(1, [1 1 0 0]), 1);
disp(near(phase, -225))
[Gm, Pm, Wcg, Wcp] = margin(tf(1, [1 3 3 0]));
disp(near([Gm Wcg], [9 - 1 + 1, sqrt(3)]))
disp(near(abs(evalfr(tf(1, [1 3 3 0]), 1i*Wcp)), 1))
disp(near(bandwidth(S), sqrt(10^0.3 - 1)))
disp(near(dcgain(tf([1 6], [1 2 3])), 2))
disp(near(norm(S), sqrt(0.5)))
d = c2d(S, 0.1)
disp(near(d.Denominator{1}(2), -exp(-0.1)))
disp(near(d2c(d).Denominator{1}, [1 1]))
c2d(tf(1, [1 0 0]), 0.1, 'tustin')
r = rlocus(tf(1, [1 2 0]), [0 1 2]);
disp(near(sort(r(:, 3)), sort([-1 + 1i; -1 - 1i])))
[K, P, e] = lqr([0 1; 0 0], [0; 1], eye(2), 1);
disp(near(K, [1 sqrt(3)]))
disp(near(P, [sqrt(3) 1; 1 sqrt(3)]))
A = [1 1; 0 1];
B = [0; 1];
[K, P] = dlqr(A, B, eye(2), 1);
disp(norm(A'*P*A - P - A'*P*B*K + eye(2)) < 1e-10)
disp(near(place([0 1; 0 0], [0; 1], [-1 -2]), [2 3]))
X = lyap([-1 2; 0 -3], eye(2));
disp(norm([-1 2; 0 -3]*X + X*[-1 2; 0 -3]' + eye(2)) < 1e-12)
minreal(tf([1 3 2], [1 6 11 6]))
pole(tf(1, [1 3 2]))'
[z, k] = zero(tf([2 6], [1 3 2]))
[wn, zeta] = damp(tf(4, [1 2 4]));
disp(near([wn zeta], [2 0.5; 2 0.5]))
damp(tf([2 5 1], [1 2 3]))
[num, den] = pade(1, 1)
info = stepinfo(tf(1, [1 1]));
disp(abs(info.RiseTime - log(9)) < 1e-4)
disp(abs(info.SettlingTime - log(50)) < 1e-4)
disp(fieldnames(info)')
isstable(tf(1, [1 -1])), isct(S), isdt(d), order(tf(1, [1 2 3 4])), issiso(S)
[num, den] = ss2tf([0 1; -2 -3], [0; 1], [1 0], 0)
[A, B, C, D] = tf2ss([1 2], [1 3 2])
rank(ctrb([0 1; 0 0], [0; 1])), rank(obsv([0 1; 0 0], [0 1]))
S.pole()
