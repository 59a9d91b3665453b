% A generalized linear regression model, as fitglm gives it.
classdef GeneralizedLinearModel
    properties (SetAccess = private)
        Formula
        Coefficients
        CoefficientNames
        CoefficientCovariance
        Deviance
        Dispersion
        DispersionEstimated
        Distribution
        Link
        Rsquared
        LogLikelihood
        ModelCriterion
        DFE
        NumObservations
        NumCoefficients
        NumEstimatedCoefficients
        NumPredictors
        NumVariables
        Fitted
        Residuals
        ResponseName
        PredictorNames
        VariableNames
        Variables
    end
    properties (SetAccess = private, Hidden)
        Terms
        Coding
        NullTest
    end
    methods (Hidden)
        function obj = GeneralizedLinearModel(data, names, terms, response, options)
            distribution = 'normal';
            if isfield(options, 'distribution')
                distribution = lower(char(options.distribution));
            end
            links = struct('normal', 'identity', 'binomial', 'logit', 'poisson', 'log', 'gamma', 'reciprocal');
            if ~isfield(links, distribution)
                error('RunMat:fitglm:InvalidArgument', 'Unrecognized distribution ''%s''.', distribution);
            end
            link = links.(distribution);
            if isfield(options, 'link')
                link = lower(char(options.link));
            end
            y = double(data{response});
            n = size(y, 1);
            used = ~any(isnan(y), 2);
            coding = cell(1, numel(names));
            for k = find(any(terms, 1))
                coding{k} = __category_levels(data{k}, options.Categorical(k));
                used = used & ~__missing_rows(data{k});
            end
            used(options.Exclude) = false;
            w = options.Weights;
            if isempty(w)
                w = ones(n, 1);
            end
            if isfield(options, 'binomialsize')
                size0 = options.binomialsize(:) + zeros(n, 1);
                y = [y, size0];
            end
            [D, columns] = __model_design(data, names, terms, coding, n);
            X = D(used, :);
            [b, dev, s] = glmfit(X, y(used, :), distribution, 'Link', link, 'Constant', 'off', 'Weights', w(used));
            m = sum(used);
            constant = any(~any(terms, 2));
            obj.Terms = terms;
            obj.Coding = coding;
            obj.CoefficientNames = columns;
            obj.Coefficients = table(b, s.se, s.t, s.p, 'VariableNames', {'Estimate', 'SE', 'tStat', 'pValue'}, 'RowNames', columns);
            obj.CoefficientCovariance = s.covb;
            obj.Deviance = dev;
            obj.Dispersion = s.s ^ 2;
            obj.DispersionEstimated = s.estdisp;
            display = struct('normal', 'Normal', 'binomial', 'Binomial', 'poisson', 'Poisson', 'gamma', 'Gamma');
            obj.Distribution = struct('Name', display.(distribution));
            obj.Link = struct('Name', link);
            obj.DFE = s.dfe;
            obj.NumObservations = m;
            obj.NumCoefficients = numel(b);
            obj.NumEstimatedCoefficients = numel(b);
            obj.NumPredictors = sum(any(terms, 1));
            obj.NumVariables = numel(names);
            fit = glmval(b, D, link, 'Constant', 'off');
            obj.Fitted = table(fit, D * b, 'VariableNames', {'Response', 'LinearPredictor'});
            proportion = y(:, 1);
            if size(y, 2) == 2
                proportion = y(:, 1) ./ y(:, 2);
            end
            obj.Residuals = table(proportion - fit, 'VariableNames', {'Raw'});
            [~, nullDev] = glmfit(ones(m, 1), y(used, :), distribution, 'Link', link, 'Constant', 'off', 'Weights', w(used));
            df = numel(b) - constant;
            obj.NullTest = struct('estimated', s.estdisp, 'constant', constant, 'df', df);
            if s.estdisp
                F = (nullDev - dev) / df / obj.Dispersion;
                obj.NullTest.value = F;
                obj.NullTest.p = fcdf(F, df, s.dfe, 'upper');
            else
                obj.NullTest.value = nullDev - dev;
                obj.NullTest.p = chi2cdf(nullDev - dev, df, 'upper');
            end
            obj.Rsquared = struct('Ordinary', 1 - sum((proportion(used) - fit(used)) .^ 2) / sum((proportion(used) - mean(proportion(used))) .^ 2), ...
                'Deviance', 1 - dev / nullDev);
            L = likelihood(distribution, y(used, :), fit(used), obj.Dispersion, dev);
            p = numel(b);
            obj.LogLikelihood = L;
            obj.ModelCriterion = struct('AIC', 2 * p - 2 * L, 'AICc', 2 * p - 2 * L + 2 * p * (p + 1) / (m - p - 1), 'BIC', log(m) * p - 2 * L, 'CAIC', (log(m) + 1) * p - 2 * L);
            obj.VariableNames = names;
            isResponse = (1:numel(names)) == response;
            obj.PredictorNames = names(~isResponse & any(terms, 1));
            obj.ResponseName = names{response};
            obj.Variables = table(data{:}, 'VariableNames', names);
            left = names{response};
            switch link
                case 'identity'
                case 'reciprocal'
                    left = ['1/' left];
                otherwise
                    left = [link '(' left ')'];
            end
            obj.Formula = __formula_text(terms, names, left);
        end
    end
    methods
        function disp(obj)
            fprintf('\nGeneralized linear regression model:\n    %s\n    Distribution = %s\n\nEstimated Coefficients:\n', obj.Formula, obj.Distribution.Name);
            disp(obj.Coefficients);
            fprintf('\n%d observations, %d error degrees of freedom\n', obj.NumObservations, obj.DFE);
            if obj.DispersionEstimated
                fprintf('Estimated Dispersion: %.3g\n', obj.Dispersion);
            else
                fprintf('Dispersion: %.3g\n', obj.Dispersion);
            end
            t = obj.NullTest;
            if t.constant && t.df > 0
                if t.estimated
                    fprintf('F-statistic vs. constant model: %.3g, p-value = %.3g\n', t.value, t.p);
                else
                    fprintf('Chi^2-statistic vs. constant model: %.3g, p-value = %.3g\n', t.value, t.p);
                end
            end
        end
        function [y, ci] = predict(obj, X, varargin)
            names = obj.VariableNames;
            data = cell(1, numel(names));
            if istable(X)
                rows = height(X);
                for k = find(any(obj.Terms, 1))
                    data{k} = X.(names{k});
                end
            else
                rows = size(X, 1);
                predictors = find(~strcmp(names, obj.ResponseName));
                if size(X, 2) ~= numel(predictors)
                    error('RunMat:predict:InvalidArgument', 'The predictor matrix must have %d columns.', numel(predictors));
                end
                for k = 1:numel(predictors)
                    data{predictors(k)} = X(:, k);
                end
            end
            D = __model_design(data, names, obj.Terms, obj.Coding, rows);
            b = obj.Coefficients.Estimate;
            y = glmval(b, D, obj.Link.Name, 'Constant', 'off');
            if nargout > 1
                se = sqrt(sum((D * obj.CoefficientCovariance) .* D, 2));
                if obj.DispersionEstimated
                    z = tinv(0.975, obj.DFE);
                else
                    z = norminv(0.975);
                end
                eta = D * b;
                ci = [glmval(1, eta - z * se, obj.Link.Name, 'Constant', 'off'), glmval(1, eta + z * se, obj.Link.Name, 'Constant', 'off')];
                ci = sort(ci, 2);
            end
        end
        function y = feval(obj, varargin)
            y = predict(obj, [varargin{:}]);
        end
        function ci = coefCI(obj, alpha)
            if nargin < 2
                alpha = 0.05;
            end
            half = tinv(1 - alpha / 2, obj.DFE) * obj.Coefficients.SE;
            ci = [obj.Coefficients.Estimate - half, obj.Coefficients.Estimate + half];
        end
    end
end

function L = likelihood(distribution, y, mu, dispersion, dev)
n = size(y, 1);
switch distribution
    case 'binomial'
        trials = ones(n, 1);
        count = y(:, 1);
        if size(y, 2) == 2
            trials = y(:, 2);
        end
        L = sum(log(binopdf(count, trials, mu)));
    case 'poisson'
        L = sum(log(poisspdf(y, mu)));
    case 'gamma'
        L = sum(log(gampdf(y, 1 / dispersion, mu * dispersion)));
    otherwise
        L = -0.5 * n * (log(2 * pi * dev / n) + 1);
end
end
