% What losses of the errors share: terms is a function of them; args are the options that the loss was given.
function loss = __error_loss(name, Y, T, terms, args)
reduction = 'sum';
factor = 'batch-size';
mask = [];
for k = 1:2:numel(args) - 1
    option = lower(char(args{k}));
    switch option
        case 'reduction'
            reduction = lower(char(args{k + 1}));
        case 'normalizationfactor'
            factor = lower(char(args{k + 1}));
        case 'mask'
            mask = args{k + 1};
        case 'dataformat' % of Y
        case {'weights', 'weightsformat'}
            __unsupported_option(name, char(args{k}));
        otherwise
            error(['RunMat:' name ':InvalidArgument'], 'Invalid parameter name: %s.', char(args{k}));
    end
end
[Y, fmt] = __dl_formatted(Y, args, name);
if isa(T, 'dlarray')
    T = extractdata(T);
end
values = terms(stripdims(Y) - T);
if ~isempty(mask)
    if isa(mask, 'dlarray')
        mask = extractdata(mask);
    end
    values = values .* mask;
end
loss = __reduced_loss(values, fmt, reduction, factor, mask);
end
