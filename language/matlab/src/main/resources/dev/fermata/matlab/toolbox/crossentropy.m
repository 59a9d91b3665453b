% The cross-entropy of predictions and targets: crossentropy(Y, T), with weights, 'DataFormat', 'ClassificationMode', 'Reduction',
% 'NormalizationFactor'.
function loss = crossentropy(Y, T, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
weights = [];
args = varargin;
if ~isempty(args) && ~ischar(args{1}) && ~isstring(args{1})
    weights = args{1};
    args(1) = [];
end
mode = 'single-label';
reduction = 'sum';
factor = 'batch-size';
mask = [];
for k = 1:2:numel(args) - 1
    switch lower(char(args{k}))
        case {'classificationmode', 'targetcategories'}
            mode = lower(char(args{k + 1}));
            mode = strrep(strrep(mode, 'independent', 'multilabel'), 'exclusive', 'single-label');
        case 'reduction'
            reduction = lower(char(args{k + 1}));
        case 'normalizationfactor'
            factor = lower(char(args{k + 1}));
        case 'mask'
            mask = args{k + 1};
        case {'dataformat', 'weightsformat'}
        otherwise
            error('RunMat:crossentropy:InvalidArgument', 'Invalid parameter name: %s.', char(args{k}));
    end
end
[Y, fmt] = __dl_formatted(Y, args, 'crossentropy');
t = T;
if isa(T, 'dlarray')
    t = extractdata(T);
end
y = extractdata(Y);
if ~isequal(__padded_size(y, numel(fmt)), __padded_size(t, numel(fmt)))
    error('RunMat:crossentropy:InvalidArgument', 'Size of predictions and targets must be the same.');
end
low = eps(class(y));
S = max(stripdims(Y), low);
if strcmp(mode, 'multilabel')
    terms = -(t .* log(S) + (1 - t) .* log(max(1 - stripdims(Y), low)));
else
    terms = -(t .* log(S));
end
if ~isempty(weights)
    c = find(fmt == 'C');
    if numel(weights) == size(y, c) && ~isequal(size(weights), size(y))
        sz = ones(1, max(2, c));
        sz(c) = numel(weights);
        weights = reshape(weights, sz);
    end
    terms = terms .* weights;
end
if ~isempty(mask)
    terms = terms .* mask;
end
loss = __reduced_loss(terms, fmt, reduction, factor, mask);
end
