% Fits a linear classifier for two classes: fitclinear(X, Y), with 'Learner' 'svm' or 'logistic', 'Regularization' 'ridge' or 'lasso',
% 'Lambda', 'ObservationsIn', 'ClassNames', 'FitBias' and others.
function [model, info] = fitclinear(X, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
for k = 1:numel(varargin) - 1
    if (ischar(varargin{k}) || isstring(varargin{k})) && isscalar(string(varargin{k})) && strcmpi(varargin{k}, 'ObservationsIn') && strcmpi(varargin{k + 1}, 'columns')
        X = X.';
    end
end
model = ClassificationLinear(__model_input('fitclinear', full(X), varargin));
info = model.FitInfo;
end
