% The states and outputs of a discrete state-space model for inputs in rows.
function [y, x] = __simulated(A, B, C, D, u, x0)
N = size(u, 1);
n = size(A, 1);
x = zeros(N, n);
state = x0;
for k = 1:N
    x(k, :) = state.';
    if n > 0
        state = A * state + B * u(k, :).';
    end
end
if n == 0
    y = u * D.';
else
    y = x * C.' + u * D.';
end
end
