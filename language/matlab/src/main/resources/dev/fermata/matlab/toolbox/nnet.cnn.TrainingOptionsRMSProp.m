% Options of training with the solver RMSProp, as trainingOptions gives them.
classdef TrainingOptionsRMSProp < nnet.cnn.TrainingOptions
    properties
        SquaredGradientDecayFactor = 0.9
        Epsilon = 1e-8
        InitialLearnRate = 0.001
    end
end
