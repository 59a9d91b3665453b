% The sum of absolute errors for each observation: l1loss(Y, T), with 'DataFormat', 'Reduction', 'NormalizationFactor', 'Mask'.
function loss = l1loss(Y, T, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
loss = __error_loss('l1loss', Y, T, @(d) abs(d), varargin);
end
