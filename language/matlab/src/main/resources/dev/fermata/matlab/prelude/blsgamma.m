% How the delta of an option changes with the price of the asset: blsgamma(Price, Strike, Rate, Time, Volatility, Yield).
function Gamma = blsgamma(Price, Strike, Rate, Time, Volatility, Yield)
if nargin < 6 || isempty(Yield)
    Yield = 0;
end
__bls_check('blsgamma', Price, Strike, Rate, Time, Volatility, Yield);
d1 = __bls_terms(Price, Strike, Rate, Time, Volatility, Yield);
Gamma = exp(-Yield .* Time - d1 .^ 2 / 2) / sqrt(2 * pi) ./ (Price .* Volatility .* sqrt(Time));
end
