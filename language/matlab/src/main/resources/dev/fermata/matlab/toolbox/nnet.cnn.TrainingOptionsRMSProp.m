% Options of training with the solver RMSProp, as trainingOptions gives them.
classdef TrainingOptionsRMSProp
    properties
        SquaredGradientDecayFactor = 0.9
        Epsilon = 1e-8
        InitialLearnRate = 0.001
        MaxEpochs = 30
        LearnRateSchedule = 'none'
        LearnRateDropFactor = 0.1
        LearnRateDropPeriod = 10
        MiniBatchSize = 128
        Shuffle = 'once'
        CheckpointFrequency = 1
        CheckpointFrequencyUnit = 'epoch'
        SequenceLength = 'longest'
        DispatchInBackground = false
        L2Regularization = 1e-4
        GradientThresholdMethod = 'l2norm'
        GradientThreshold = Inf
        Verbose = true
        VerboseFrequency = 50
        ValidationData = []
        ValidationFrequency = 50
        ValidationPatience = Inf
        CheckpointPath = ''
        ExecutionEnvironment = 'auto'
        WorkerLoad = []
        OutputFcn = []
        Plots = 'none'
        SequencePaddingValue = 0
        SequencePaddingDirection = 'right'
        ResetInputNormalization = true
        BatchNormalizationStatistics = 'auto'
        OutputNetwork = 'last-iteration'
        Metrics = []
        ObjectiveMetricName = 'loss'
        InputDataFormats = 'auto'
        TargetDataFormats = 'auto'
    end
end
