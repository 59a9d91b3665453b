% Layers and networks.
layers = [featureInputLayer(4)
    fullyConnectedLayer(8)
    reluLayer
    fullyConnectedLayer(3, 'Name', 'out')
    softmaxLayer
    classificationLayer]
layer = fullyConnectedLayer(10, 'Name', 'fc1')
net = dlnetwork(layers(1:5));
disp(net.Learnables(:, 1:2));
disp(size(predict(net, dlarray(ones(4, 2), 'CB'))));
