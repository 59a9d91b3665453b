% The sum of squared errors for each observation: l2loss(Y, T), with 'DataFormat', 'Reduction', 'NormalizationFactor'.
function loss = l2loss(Y, T, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
reduction = 'sum';
factor = 'batch-size';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'reduction'
            reduction = lower(char(varargin{k + 1}));
        case 'normalizationfactor'
            factor = lower(char(varargin{k + 1}));
        case {'dataformat', 'mask', 'weights', 'weightsformat'}
        otherwise
            error('RunMat:l2loss:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
[Y, fmt] = __dl_formatted(Y, varargin, 'l2loss');
t = T;
if isa(T, 'dlarray')
    t = extractdata(T);
end
loss = __reduced_loss((stripdims(Y) - t) .^ 2, fmt, reduction, factor, []);
end
