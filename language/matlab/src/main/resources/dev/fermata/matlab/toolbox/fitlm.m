% Fits a linear regression model: fitlm(table), fitlm(table, formula), fitlm(X, y), each with a model and options after it.
function mdl = fitlm(X, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
mdl = __fit_model(@(data, names, terms, response, options) LinearModel(data, names, terms, response, options), 'fitlm', X, varargin);
end
