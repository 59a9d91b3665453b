% Mean and variance of chi-square distributions.
function [m, v] = chi2stat(nu)
m = nu;
v = 2 * nu;
end
