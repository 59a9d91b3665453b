% Prices of European options by Black and Scholes: [Call, Put] = blsprice(Price, Strike, Rate, Time, Volatility, Yield).
function [Call, Put] = blsprice(Price, Strike, Rate, Time, Volatility, Yield)
if nargin < 5
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 6 || isempty(Yield)
    Yield = 0;
end
__bls_check('blsprice', Price, Strike, Rate, Time, Volatility, Yield);
[d1, d2] = __bls_terms(Price, Strike, Rate, Time, Volatility, Yield);
S = Price .* exp(-Yield .* Time);
K = Strike .* exp(-Rate .* Time);
Call = S .* __normal(d1) - K .* __normal(d2);
Put = K .* __normal(-d2) - S .* __normal(-d1);
end
