% Options of training with the solver SGDM, as trainingOptions gives them.
classdef TrainingOptionsSGDM < nnet.cnn.TrainingOptions
    properties
        Momentum = 0.9
        InitialLearnRate = 0.01
    end
end
