% Fits a regression tree: fitrtree(X, Y), fitrtree(table, response), fitrtree(table, formula). Options as of fitctree.
function tree = fitrtree(X, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
data = __model_input('fitrtree', X, varargin);
tree = RegressionTree(data);
end
