% The row of __distribution_classes that a name means.
function at = __distribution_row(name, caller)
all = __distribution_classes();
key = lower(regexprep(char(name), '[ -]', ''));
switch key
    case {'norm', 'gaussian'}, key = 'normal';
    case 'logn', key = 'lognormal';
    case 'exp', key = 'exponential';
    case 'gam', key = 'gamma';
    case 'wbl', key = 'weibull';
    case 'unif', key = 'uniform';
    case 'poiss', key = 'poisson';
    case 'bino', key = 'binomial';
    case 'rayl', key = 'rayleigh';
    case 'ev', key = 'extremevalue';
    case 'gev', key = 'generalizedextremevalue';
    case 'gp', key = 'generalizedpareto';
    case 'nbin', key = 'negativebinomial';
    case 'hn', key = 'halfnormal';
end
at = find(strcmpi(key, all(:, 1)));
if isempty(at)
    error(['RunMat:' caller ':InvalidArgument'], 'Unrecognized distribution name ''%s''.', char(name));
end
end
