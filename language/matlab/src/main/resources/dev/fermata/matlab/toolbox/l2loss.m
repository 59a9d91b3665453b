% The sum of squared errors for each observation: l2loss(Y, T), with 'DataFormat', 'Reduction', 'NormalizationFactor', 'Mask'.
function loss = l2loss(Y, T, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
loss = __error_loss('l2loss', Y, T, @(d) d .^ 2, varargin);
end
