% Half the mean of squared errors for each observation: mse(Y, T), with 'DataFormat', 'Reduction', 'NormalizationFactor', 'Mask'.
function loss = mse(Y, T, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
loss = __error_loss('mse', Y, T, @(d) 0.5 * d .^ 2, varargin);
end
