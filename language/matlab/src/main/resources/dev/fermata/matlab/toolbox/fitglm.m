% Fits a generalized linear regression model: fitglm(table, formula), fitglm(X, y, model), with 'Distribution', 'Link' and others.
function mdl = fitglm(X, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
mdl = __fit_model(@(data, names, terms, response, options) GeneralizedLinearModel(data, names, terms, response, options), 'fitglm', X, varargin);
end
