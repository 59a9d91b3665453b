% Linear models: how they are made, combined and shown.
G = tf([1 1], [1 2 3])
s = tf('s');
H = 5/(s*(s+2))
z = tf('z', 0.1);
D = (z - 0.5)/(z^2 + 0.25)
T = feedback(H, 1)
2*G - 1
gain = tf(3)
inv(G)
sys = ss([0 1; -5 -2], [0; 3], [0 1], 0)
zpk(tf([2 2], [1 5 6]))
filt([1 2], [1 0.5 0.3], 0.1)
big = tf(12345.678, [1 1e-5])
M = [tf([1 1], [1 3 3 2]); tf([1 0 3], [1 1 1])]
size(M)
ss(M)
G.Numerator
G.Denominator{1}
[num, den] = tfdata(tf(1, [1 2]), 'v')
class(G * sys), class(zpk(G) + 1), isa(G, 'lti')
isequal(G, tf([1 1], [1 2 3]))
x.model = G
c = {G, sys}
try
    step(5)
catch e
    disp(e.message)
end
try
    G + struct()
catch e
    disp(e.message)
end
try
    G.missing
catch e
    disp(e.message)
end
eval('K = tf(1, [1 4]);');
class(K / 2)
try
    tf(1, 0)
catch e
    disp(e.identifier)
end
try
    tf('x', 1)
catch e
    disp(e.identifier)
end
try
    lqr([0 1; 0 0], [0; 1], eye(3), 1)
catch e
    disp(e.identifier)
end
