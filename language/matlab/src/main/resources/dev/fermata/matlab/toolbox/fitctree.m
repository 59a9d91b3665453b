% Fits a classification tree: fitctree(X, Y), fitctree(table, response), fitctree(table, formula). Options: 'MaxNumSplits',
% 'MinLeafSize', 'MinParentSize', 'SplitCriterion', 'MergeLeaves', 'PredictorNames', 'ResponseName', 'CategoricalPredictors', 'Prior',
% 'Weights', 'ClassNames'.
function tree = fitctree(X, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
data = __model_input('fitctree', X, varargin);
tree = ClassificationTree(data);
end
