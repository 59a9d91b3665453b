% What the options of training with any solver have.
classdef TrainingOptions
    properties
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
