% The sum of absolute errors for each observation: l1loss(Y, T), with 'DataFormat', 'Reduction', 'NormalizationFactor'.
function loss = l1loss(Y, T, varargin)
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
            error('RunMat:l1loss:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
[Y, fmt] = __dl_formatted(Y, varargin, 'l1loss');
t = T;
if isa(T, 'dlarray')
    t = extractdata(T);
end
loss = __reduced_loss(abs(stripdims(Y) - t), fmt, reduction, factor, []);
end
