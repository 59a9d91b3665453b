% How option prices change with the interest rate: [CallRho, PutRho] = blsrho(Price, Strike, Rate, Time, Volatility, Yield).
function [CallRho, PutRho] = blsrho(Price, Strike, Rate, Time, Volatility, Yield)
if nargin < 6 || isempty(Yield)
    Yield = 0;
end
__bls_check('blsrho', Price, Strike, Rate, Time, Volatility, Yield);
[~, d2] = __bls_terms(Price, Strike, Rate, Time, Volatility, Yield);
K = Strike .* Time .* exp(-Rate .* Time);
CallRho = K .* __normal(d2);
PutRho = -K .* __normal(-d2);
end
