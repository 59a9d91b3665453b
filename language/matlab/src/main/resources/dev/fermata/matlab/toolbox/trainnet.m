% Trains a network with a loss: trainnet(X, T, net, loss, options). The loss is 'crossentropy', 'mse', 'mae', ... or a function.
function [net, info] = trainnet(X, T, net, loss, options)
if nargin < 5
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if isa(net, 'nnet.cnn.layer.Layer') || isa(net, 'layerGraph')
    net = dlnetwork(net);
elseif ~net.Initialized
    net = initialize(net);
end
isClass = false;
if iscategorical(T)
    T = __class_targets(T, categories(T));
end
if ischar(loss) || isstring(loss)
    switch lower(char(loss))
        case {'crossentropy', 'index-crossentropy'}
            f = @(P, T) crossentropy(P, T);
            isClass = true;
        case 'binary-crossentropy'
            f = @(P, T) crossentropy(P, T, 'ClassificationMode', 'multilabel', 'NormalizationFactor', 'all-elements');
        case {'mse', 'mean-squared-error', 'l2loss'}
            f = @(P, T) mean((P - T) .^ 2, 'all');
        case {'mae', 'mean-absolute-error', 'l1loss'}
            f = @(P, T) mean(abs(P - T), 'all');
        otherwise
            error('RunMat:trainnet:InvalidArgument', 'Unknown loss function ''%s''.', char(loss));
    end
else
    f = loss;
end
[net, info] = __trained(net, X, T, f, options, isClass);
end
