% The stabilizing solution of a continuous Riccati equation: [X, K, L] = icare(A, B, Q, R, S).
function [X, K, L] = icare(A, B, Q, R, S, varargin)
[n, m] = size(B);
if nargin < 3 || isempty(Q)
    Q = zeros(n);
end
if nargin < 4 || isempty(R)
    R = eye(m);
end
if nargin < 5 || isempty(S)
    S = zeros(n, m);
end
[X, K, L] = __riccati(A, B, Q, R, S, false);
end
