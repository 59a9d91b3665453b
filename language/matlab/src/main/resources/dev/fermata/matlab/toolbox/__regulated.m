% Gradients with the penalty on weights, kept below a threshold.
function gradients = __regulated(learnables, gradients, options)
for k = 1:height(gradients)
    g = gradients.Value{k};
    if options.L2Regularization > 0 && contains(learnables.Parameter(k), "Weights")
        g = g + options.L2Regularization * learnables.Value{k};
    end
    if isfinite(options.GradientThreshold)
        switch lower(options.GradientThresholdMethod)
            case 'absolute-value'
                g = max(min(g, options.GradientThreshold), -options.GradientThreshold);
            otherwise
                size0 = sqrt(sum(extractdata(g) .^ 2, 'all'));
                if size0 > options.GradientThreshold
                    g = g * (options.GradientThreshold / size0);
                end
        end
    end
    gradients.Value{k} = g;
end
end
