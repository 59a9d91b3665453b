% Options of training with the solver ADAM, as trainingOptions gives them.
classdef TrainingOptionsADAM < nnet.cnn.TrainingOptions
    properties
        GradientDecayFactor = 0.9
        SquaredGradientDecayFactor = 0.999
        Epsilon = 1e-8
        InitialLearnRate = 0.001
    end
end
