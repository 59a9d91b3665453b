% The stabilizing solution of a continuous Riccati equation: [X, L, G] = care(A, B, Q, R, S).
function [X, L, G] = care(A, B, Q, varargin)
[X, G, L] = icare(A, B, Q, varargin{:});
end
