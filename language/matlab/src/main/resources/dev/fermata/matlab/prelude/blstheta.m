% How option prices change with time: [CallTheta, PutTheta] = blstheta(Price, Strike, Rate, Time, Volatility, Yield).
function [CallTheta, PutTheta] = blstheta(Price, Strike, Rate, Time, Volatility, Yield)
if nargin < 6 || isempty(Yield)
    Yield = 0;
end
__bls_check('blstheta', Price, Strike, Rate, Time, Volatility, Yield);
[d1, d2] = __bls_terms(Price, Strike, Rate, Time, Volatility, Yield);
S = Price .* exp(-Yield .* Time);
K = Rate .* Strike .* exp(-Rate .* Time);
decay = -S .* exp(-d1 .^ 2 / 2) / sqrt(2 * pi) .* Volatility ./ (2 * sqrt(Time));
CallTheta = decay - K .* __normal(d2) + Yield .* S .* __normal(d1);
PutTheta = decay + K .* __normal(-d2) - Yield .* S .* __normal(-d1);
end
