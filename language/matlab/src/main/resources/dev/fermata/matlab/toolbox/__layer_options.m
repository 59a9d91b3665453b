% A layer with the properties that names and values after its own arguments give.
function layer = __layer_options(layer, caller, args, optional)
for k = 1:numel(optional)
    if ~isempty(args) && isnumeric(args{1})
        layer.(optional{k}) = args{1};
        args(1) = [];
    end
end
if mod(numel(args), 2)
    error(['RunMat:' caller ':InvalidArgument'], 'Name-value arguments must be given as name and value pairs.');
end
known = [{'Name'}, properties(layer)'];
factors = {'WeightLearnRateFactor', 'BiasLearnRateFactor', 'WeightL2Factor', 'BiasL2Factor', 'WeightsInitializer', 'BiasInitializer', 'InputWeightsInitializer', ...
    'RecurrentWeightsInitializer', 'InputWeightsLearnRateFactor', 'RecurrentWeightsLearnRateFactor', 'Mean', 'StandardDeviation', 'Min', 'Max', 'ScaleInitializer', ...
    'OffsetInitializer', 'HasStateInputs', 'HasStateOutputs', 'OffsetLearnRateFactor', 'ScaleLearnRateFactor', 'PaddingValue'};
for k = 1:2:numel(args)
    name = char(args{k});
    value = args{k + 1};
    if isstring(value) && isscalar(value)
        value = char(value);
    end
    if strcmpi(name, 'Padding')
        if ischar(value)
            layer.PaddingMode = lower(value);
            if strcmpi(value, 'causal')
                layer.PaddingSize = [(layer.FilterSize - 1) * layer.DilationFactor, 0];
            else
                total = (layer.FilterSize - 1) * layer.DilationFactor;
                layer.PaddingSize = [floor(total / 2), ceil(total / 2)];
            end
        else
            layer.PaddingSize = [value(1), value(end)];
        end
        continue
    end
    at = find(strcmpi(name, known), 1);
    if ~isempty(at)
        layer.(known{at}) = value;
    elseif any(strcmpi(name, factors))
        layer.Extra.(factors{find(strcmpi(name, factors), 1)}) = value;
    else
        error(['RunMat:' caller ':InvalidArgument'], 'Unrecognized property ''%s'' for class ''%s''.', name, class(layer));
    end
end
end
