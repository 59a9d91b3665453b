% The stabilizing solution of a continuous Riccati equation: [X, K, L] = icare(A, B, Q, R, S).
function [X, K, L] = icare(A, B, Q, R, S, varargin)
if nargin < 3, Q = []; end
if nargin < 4, R = []; end
if nargin < 5, S = []; end
[X, K, L] = __riccati(A, B, Q, R, S, false);
end
