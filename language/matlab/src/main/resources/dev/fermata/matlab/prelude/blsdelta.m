% How option prices change with the price of the asset: [CallDelta, PutDelta] = blsdelta(Price, Strike, Rate, Time, Volatility, Yield).
function [CallDelta, PutDelta] = blsdelta(Price, Strike, Rate, Time, Volatility, Yield)
if nargin < 6 || isempty(Yield)
    Yield = 0;
end
__bls_check('blsdelta', Price, Strike, Rate, Time, Volatility, Yield);
d1 = __bls_terms(Price, Strike, Rate, Time, Volatility, Yield);
CallDelta = exp(-Yield .* Time) .* __normal(d1);
PutDelta = CallDelta - exp(-Yield .* Time);
end
