% The simplex that each query point is in, NaN for none: [t, bary] = tsearchn(P, T, PQ).
function [t, bary] = tsearchn(P, T, Q)
[t, bary] = __simplex_of(P, T, Q);
end
