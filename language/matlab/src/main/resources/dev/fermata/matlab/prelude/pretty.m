% Prints symbolic expressions on several lines, with raised exponents and bars of fractions.
function pretty(s)
fprintf('%s\n\n', __pretty(sym(s)));
end
