% A network after training by the options, and how that went.
function [net, info] = __trained(net, X, T, lossOf, options, isClass)
n = __observations(X);
if __observations(T) ~= n
    error('RunMat:trainNetwork:InvalidArgument', 'Invalid training data. X and Y must have the same number of observations.');
end
net = __with_statistics(net, X);
isAdam = isa(options, 'nnet.cnn.TrainingOptionsADAM');
isMomentum = isa(options, 'nnet.cnn.TrainingOptionsSGDM');
first = [];
second = [];
size0 = min(n, options.MiniBatchSize);
batches = max(1, floor(n / size0));
total = options.MaxEpochs * batches;
losses = zeros(1, total);
rates = zeros(1, total);
accuracy = NaN(1, total);
rate = options.InitialLearnRate;
order = 1:n;
if ~strcmpi(options.Shuffle, 'never')
    order = randperm(n);
end
clock0 = tic;
if options.Verbose
    header(isClass);
end
t = 0;
for epoch = 1:options.MaxEpochs
    if strcmpi(options.Shuffle, 'every-epoch') && epoch > 1
        order = randperm(n);
    end
    if strcmpi(options.LearnRateSchedule, 'piecewise') && epoch > 1 && mod(epoch - 1, options.LearnRateDropPeriod) == 0
        rate = rate * options.LearnRateDropFactor;
    end
    for b = 1:batches
        t = t + 1;
        which = order((b - 1) * size0 + 1:b * size0);
        [x, fx] = __network_data(X, which, options.SequencePaddingValue, options.SequencePaddingDirection);
        [y, fy] = __network_data(T, which, 0, options.SequencePaddingDirection);
        x = dlarray(x, fx);
        y = dlarray(y, fy);
        [loss, gradients, state, P] = dlfeval(@gradientsOf, net, x, y, lossOf);
        net.State = state;
        gradients = __regulated(net.Learnables, gradients, options);
        if isAdam
            [net, first, second] = adamupdate(net, gradients, first, second, t, rate, options.GradientDecayFactor, options.SquaredGradientDecayFactor, options.Epsilon);
        elseif isMomentum
            [net, first] = sgdmupdate(net, gradients, first, rate, options.Momentum);
        else
            [net, first] = rmspropupdate(net, gradients, first, rate, options.SquaredGradientDecayFactor, options.Epsilon);
        end
        losses(t) = double(extractdata(loss));
        rates(t) = rate;
        if isClass
            [~, p] = max(extractdata(P), [], 1);
            [~, q] = max(extractdata(y), [], 1);
            accuracy(t) = 100 * mean(p(:) == q(:));
        end
        if options.Verbose && (t == 1 || mod(t, options.VerboseFrequency) == 0 || t == total)
            spent = toc(clock0);
            clock = sprintf('%02d:%02d:%02d', floor(spent / 3600), mod(floor(spent / 60), 60), mod(floor(spent), 60));
            if isClass
                fprintf('|%8d |%12d |%15s |%12.2f%% |%13.4f |%16.4f |\n', epoch, t, clock, accuracy(t), losses(t), rate);
            else
                fprintf('|%8d |%12d |%15s |%13.2f |%13.4f |%16.4f |\n', epoch, t, clock, sqrt(2 * losses(t)), losses(t), rate);
            end
        end
    end
end
if options.Verbose
    fprintf('|========================================================================================|\nTraining finished: Max epochs completed.\n');
end
net = withWeights(net);
info = struct('TrainingLoss', losses, 'TrainingAccuracy', accuracy, 'BaseLearnRate', rates);
if ~isClass
    info = struct('TrainingLoss', losses, 'TrainingRMSE', sqrt(2 * losses), 'BaseLearnRate', rates);
end
end

function [loss, gradients, state, P] = gradientsOf(net, x, y, lossOf)
[P, state] = forward(net, x);
loss = lossOf(P, y);
gradients = dlgradient(loss, net.Learnables);
end

function header(isClass)
fprintf('Training on single CPU.\n');
rule = '|========================================================================================|';
fprintf('%s\n|  Epoch  |  Iteration  |  Time Elapsed  |  Mini-batch  |  Mini-batch  |  Base Learning  |\n', rule);
if isClass
    fprintf('|         |             |   (hh:mm:ss)   |   Accuracy   |     Loss     |      Rate       |\n%s\n', rule);
else
    fprintf('|         |             |   (hh:mm:ss)   |     RMSE     |     Loss     |      Rate       |\n%s\n', rule);
end
end
