% Random numbers of a distribution by name.
function r = random(name, varargin)
known = lower(strrep(char(name), ' ', ''));
switch known
    case {'normal', 'norm', 'gaussian'}
        r = normrnd(varargin{:});
    case {'exponential', 'exp'}
        r = exprnd(varargin{:});
    case {'uniform', 'unif'}
        r = unifrnd(varargin{:});
    case {'discreteuniform', 'unid'}
        r = unidrnd(varargin{:});
    case {'binomial', 'bino'}
        r = binornd(varargin{:});
    case {'poisson', 'poiss'}
        r = poissrnd(varargin{:});
    case {'gamma', 'gam'}
        r = gamrnd(varargin{:});
    case 't'
        r = trnd(varargin{:});
    case {'chisquare', 'chi2'}
        r = chi2rnd(varargin{:});
    case {'weibull', 'wbl'}
        r = wblrnd(varargin{:});
    case {'lognormal', 'logn'}
        r = lognrnd(varargin{:});
    case 'beta'
        r = betarnd(varargin{:});
    case {'geometric', 'geo'}
        r = geornd(varargin{:});
    case {'rayleigh', 'rayl'}
        r = raylrnd(varargin{:});
    case 'f'
        r = frnd(varargin{:});
    otherwise
        error('RunMat:random:InvalidArgument', 'Unrecognized distribution name: ''%s''.', char(name));
end
end
