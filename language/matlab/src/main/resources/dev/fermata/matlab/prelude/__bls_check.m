% Checks the inputs of the formulas of Black and Scholes.
function __bls_check(name, Price, Strike, Rate, Time, Volatility, Yield)
if any(~isnumeric(Price)) || any(Price(:) < 0)
    error(['RunMat:' name ':InvalidPrice'], 'Asset prices must be nonnegative numbers.');
elseif ~isnumeric(Strike) || any(Strike(:) < 0)
    error(['RunMat:' name ':InvalidStrike'], 'Strike prices must be nonnegative numbers.');
elseif ~isnumeric(Rate) || any(Rate(:) < 0)
    error(['RunMat:' name ':InvalidRate'], 'Interest rates must be nonnegative numbers.');
elseif ~isnumeric(Time) || any(Time(:) < 0)
    error(['RunMat:' name ':InvalidTime'], 'Times to expiry must be nonnegative numbers.');
elseif ~isnumeric(Volatility) || any(Volatility(:) < 0)
    error(['RunMat:' name ':InvalidVolatility'], 'Volatilities must be nonnegative numbers.');
elseif ~isnumeric(Yield) || any(Yield(:) < 0)
    error(['RunMat:' name ':InvalidYield'], 'Yields must be nonnegative numbers.');
end
end
