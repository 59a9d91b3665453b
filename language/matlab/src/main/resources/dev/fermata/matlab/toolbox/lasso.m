% Regularized linear regression: coefficients for a sequence of penalties, smallest first. Options: 'Alpha', 'Lambda', 'NumLambda',
% 'LambdaRatio', 'Standardize', 'Intercept', 'Weights', 'CV', 'DFmax', 'RelTol', 'MaxIter', 'PredictorNames'.
function [B, info] = lasso(X, y, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if size(X, 1) ~= numel(y)
    error('RunMat:lasso:InvalidArgument', 'The number of rows in X must equal the number of elements in Y.');
end
[B, info] = __penalized('lasso', double(X), double(y(:)), 'normal', varargin);
end
