% How the price of an option changes with volatility: blsvega(Price, Strike, Rate, Time, Volatility, Yield).
function Vega = blsvega(Price, Strike, Rate, Time, Volatility, Yield)
if nargin < 6 || isempty(Yield)
    Yield = 0;
end
__bls_check('blsvega', Price, Strike, Rate, Time, Volatility, Yield);
d1 = __bls_terms(Price, Strike, Rate, Time, Volatility, Yield);
Vega = Price .* sqrt(Time) .* exp(-Yield .* Time - d1 .^ 2 / 2) / sqrt(2 * pi);
end
