% A classifier by the nearest neighbours: fitcknn(X, Y), with 'NumNeighbors', 'Distance', 'Standardize' and others.
function model = fitcknn(X, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
model = ClassificationKNN(__model_input('fitcknn', X, varargin));
end
