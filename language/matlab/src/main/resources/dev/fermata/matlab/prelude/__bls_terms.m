% The two terms of the formula of Black and Scholes; sure limits at expiry or without volatility.
function [d1, d2] = __bls_terms(S, K, r, T, v, q)
spread = v .* sqrt(T);
d1 = (log(S ./ K) + (r - q + v .^ 2 / 2) .* T) ./ spread;
d1(isnan(d1)) = 0;
d2 = d1 - spread;
end
