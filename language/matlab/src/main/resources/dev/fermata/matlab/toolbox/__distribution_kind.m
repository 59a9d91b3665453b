% The short name of a distribution in functions.
function kind = __distribution_kind(name)
short = {'Normal', 'norm'; 'Lognormal', 'logn'; 'Exponential', 'exp'; 'Gamma', 'gam'; 'Weibull', 'wbl'; 'Uniform', 'unif'; 'Poisson', 'poiss'; ...
    'Binomial', 'bino'; 'Rayleigh', 'rayl'; 'ExtremeValue', 'ev'; 'GeneralizedExtremeValue', 'gev'; 'GeneralizedPareto', 'gp'; 'NegativeBinomial', 'nbin'};
at = find(strcmp(name, short(:, 1)));
if isempty(at)
    kind = lower(name);
else
    kind = short{at, 2};
end
end
