% The stabilizing solution of a discrete Riccati equation: [X, L, G] = dare(A, B, Q, R, S).
function [X, L, G] = dare(A, B, Q, varargin)
[X, G, L] = idare(A, B, Q, varargin{:});
end
