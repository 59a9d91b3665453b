% The optimal gain of a discrete linear regulator: [K, S, e] = dlqr(A, B, Q, R, N).
function [K, S, e] = dlqr(A, B, varargin)
[K, S, e] = __regulator(A, B, varargin, true, 'dlqr');
end
