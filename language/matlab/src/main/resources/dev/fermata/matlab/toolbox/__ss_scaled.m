% A model of one channel as a diagonal one with several.
function sys = __ss_scaled(one, n)
sys = __ss_stacked(one, kron(eye(n), one.A), kron(eye(n), one.B), kron(eye(n), one.C), kron(eye(n), one.D));
end
