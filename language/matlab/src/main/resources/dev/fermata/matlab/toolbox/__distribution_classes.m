% The distributions that have classes: name, default parameters, their names.
function all = __distribution_classes()
all = {
    'Normal', [0 1], {'mu', 'sigma'}
    'Lognormal', [0 1], {'mu', 'sigma'}
    'Exponential', [1], {'mu'}
    'Gamma', [1 1], {'a', 'b'}
    'Weibull', [1 1], {'A', 'B'}
    'Beta', [1 1], {'a', 'b'}
    'Uniform', [0 1], {'Lower', 'Upper'}
    'Poisson', [1], {'lambda'}
    'Binomial', [1 0.5], {'N', 'p'}
    'Rayleigh', [1], {'B'}
    'ExtremeValue', [0 1], {'mu', 'sigma'}
    'GeneralizedExtremeValue', [0 1 0], {'k', 'sigma', 'mu'}
    'GeneralizedPareto', [1 1 1], {'k', 'sigma', 'theta'}
    'NegativeBinomial', [1 0.5], {'R', 'P'}
    'Logistic', [0 1], {'mu', 'sigma'}
    'Loglogistic', [0 1], {'mu', 'sigma'}
    'tLocationScale', [0 1 5], {'mu', 'sigma', 'nu'}
    'HalfNormal', [0 1], {'mu', 'sigma'}
    'InverseGaussian', [1 1], {'mu', 'lambda'}
    'BirnbaumSaunders', [1 1], {'beta', 'gamma'}
    'Nakagami', [1 1], {'mu', 'omega'}
    'Burr', [1 1 1], {'alpha', 'c', 'k'}
    'Triangular', [0 0.5 1], {'A', 'B', 'C'}
};
end
