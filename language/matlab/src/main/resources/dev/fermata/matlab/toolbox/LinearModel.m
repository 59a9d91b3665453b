% A linear regression model, as fitlm gives it.
classdef LinearModel
    properties (SetAccess = private)
        Formula
        Coefficients
        CoefficientNames
        CoefficientCovariance
        Rsquared
        RMSE
        MSE
        SSE
        SSR
        SST
        DFE
        NumObservations
        NumCoefficients
        NumEstimatedCoefficients
        NumPredictors
        NumVariables
        LogLikelihood
        ModelCriterion
        ModelFitVsNullModel
        Fitted
        Residuals
        Diagnostics
        ResponseName
        PredictorNames
        VariableNames
        Variables
        ObservationInfo
        Robust
        Steps
    end
    properties (SetAccess = private, Hidden)
        Design
        Response
        Weights
        Terms
        Coding
        TermOf
    end
    methods (Hidden)
        function obj = LinearModel(data, names, terms, response, options)
            obj = fitted(obj, data, names, terms, response, options);
        end
    end
    methods
        function disp(obj)
            if isempty(obj.Robust)
                fprintf('\nLinear regression model:\n');
            else
                fprintf('\nLinear regression model (robust fit):\n');
            end
            text = obj.Formula;
            if strlength(text) > 75
                text = sprintf('%s ~ [Linear formula with %d terms in %d predictors]', obj.ResponseName, size(obj.Terms, 1), obj.NumPredictors);
            end
            fprintf('    %s\n\nEstimated Coefficients:\n', text);
            disp(obj.Coefficients);
            fprintf('\nNumber of observations: %d, Error degrees of freedom: %d\n', obj.NumObservations, obj.DFE);
            if ~isnan(obj.RMSE)
                fprintf('Root Mean Squared Error: %.3g\n', obj.RMSE);
            end
            model = obj.ModelFitVsNullModel;
            if obj.NumCoefficients > 1 && strcmp(model.NullModel, 'constant')
                fprintf('R-squared: %.3g,  Adjusted R-Squared: %.3g\n', obj.Rsquared.Ordinary, obj.Rsquared.Adjusted);
                fprintf('F-statistic vs. constant model: %.3g, p-value = %.3g\n', model.Fstat, model.Pvalue);
            elseif ~strcmp(model.NullModel, 'constant')
                fprintf('F-statistic vs. zero model: %.3g, p-value = %.3g\n', model.Fstat, model.Pvalue);
            end
        end
        function [y, ci] = predict(obj, X, varargin)
            if nargin < 2
                D = obj.Design;
            else
                D = design(obj, X);
            end
            y = D * obj.Coefficients.Estimate;
            if nargout > 1
                alpha = 0.05;
                observation = false;
                simultaneous = false;
                for k = 1:2:numel(varargin) - 1
                    switch lower(char(varargin{k}))
                        case 'alpha'
                            alpha = varargin{k + 1};
                        case 'prediction'
                            observation = strcmpi(varargin{k + 1}, 'observation');
                        case 'simultaneous'
                            simultaneous = varargin{k + 1};
                        otherwise
                            error('RunMat:predict:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
                    end
                end
                variance = sum((D * obj.CoefficientCovariance) .* D, 2);
                if observation
                    variance = variance + obj.MSE;
                end
                if simultaneous
                    p = obj.NumEstimatedCoefficients + observation;
                    factor = sqrt(p * finv(1 - alpha, p, obj.DFE));
                else
                    factor = tinv(1 - alpha / 2, obj.DFE);
                end
                half = factor * sqrt(variance);
                ci = [y - half, y + half];
            end
        end
        function y = feval(obj, varargin)
            if numel(varargin) == 1 && (istable(varargin{1}) || obj.NumPredictors == 1 || size(varargin{1}, 2) == obj.NumPredictors)
                y = predict(obj, varargin{1});
                return
            end
            if numel(varargin) ~= obj.NumPredictors
                error('RunMat:feval:InvalidArgument', 'Wrong number of predictors: expected %d.', obj.NumPredictors);
            end
            X = cell2mat(cellfun(@(x) x(:), varargin, 'UniformOutput', false));
            y = reshape(predict(obj, X), size(varargin{1}));
        end
        function y = random(obj, varargin)
            y = predict(obj, varargin{:});
            y = y + obj.RMSE * randn(size(y));
        end
        function ci = coefCI(obj, alpha)
            if nargin < 2
                alpha = 0.05;
            end
            half = tinv(1 - alpha / 2, obj.DFE) * obj.Coefficients.SE;
            ci = [obj.Coefficients.Estimate - half, obj.Coefficients.Estimate + half];
        end
        function [p, F, r] = coefTest(obj, H, c)
            n = obj.NumCoefficients;
            if nargin < 2
                H = eye(n);
                if strcmp(obj.ModelFitVsNullModel.NullModel, 'constant') && n > 1
                    H = H(2:end, :);
                end
            end
            if nargin < 3
                c = zeros(size(H, 1), 1);
            end
            r = rank(H);
            b = H * obj.Coefficients.Estimate - c(:);
            F = (b' * pinv(H * obj.CoefficientCovariance * H') * b) / r;
            p = fcdf(F, r, obj.DFE, 'upper');
        end
        function t = anova(obj, varargin)
            rows = {};
            values = zeros(0, 5);
            summary = ~isempty(varargin) && strcmpi(varargin{1}, 'summary');
            if summary
                m = obj.ModelFitVsNullModel;
                dfm = obj.NumEstimatedCoefficients - 1;
                values = [obj.SST, obj.NumObservations - 1, obj.SST / (obj.NumObservations - 1), NaN, NaN
                    obj.SSR, dfm, obj.SSR / dfm, m.Fstat, m.Pvalue
                    obj.SSE, obj.DFE, obj.MSE, NaN, NaN];
                rows = {'Total', 'Model', 'Residual'};
            else
                for k = 1:size(obj.Terms, 1)
                    term = obj.Terms(k, :);
                    if ~any(term)
                        continue
                    end
                    contains = all(obj.Terms >= term, 2);
                    others = ismember(obj.TermOf, find(~contains));
                    both = others | obj.TermOf == k;
                    ss = residual(obj, others) - residual(obj, both);
                    df = sum(both) - sum(others);
                    F = ss / df / obj.MSE;
                    values(end + 1, :) = [ss, df, ss / df, F, fcdf(F, df, obj.DFE, 'upper')];
                    rows{end + 1} = termName(term, obj.VariableNames(1:size(obj.Terms, 2)));
                end
                values(end + 1, :) = [obj.SSE, obj.DFE, obj.MSE, NaN, NaN];
                rows{end + 1} = 'Error';
            end
            t = array2table(values, 'VariableNames', {'SumSq', 'DF', 'MeanSq', 'F', 'pValue'}, 'RowNames', rows);
        end
        function varargout = plot(obj, varargin)
            x = obj.Design;
            if obj.NumPredictors == 1 && isnumeric(obj.Variables.(obj.PredictorNames{1}))
                v = obj.Variables.(obj.PredictorNames{1});
                y = obj.Variables.(obj.ResponseName);
                grid = linspace(min(v), max(v), 100)';
                [line, ci] = predict(obj, grid);
                h = plot(v, y, 'bx', grid, line, 'r-', grid, ci(:, 1), 'r:', grid, ci(:, 2), 'r:');
                xlabel(obj.PredictorNames{1});
                ylabel(obj.ResponseName);
                title(sprintf('%s vs. %s', obj.ResponseName, obj.PredictorNames{1}));
                legend(h(1:3), 'Data', 'Fit', 'Confidence bounds');
            else
                b = obj.Coefficients.Estimate;
                slopes = b;
                slopes(1) = 0;
                z = x * slopes / norm(slopes);
                h = plot(z, obj.Response, 'bx', z, x * b, 'r-');
                title('Added variable plot for whole model');
                xlabel('Adjusted whole model');
                ylabel(['Adjusted ' obj.ResponseName]);
                legend(h, 'Adjusted data', 'Fit');
            end
            if nargout > 0
                varargout{1} = h;
            end
        end
        function varargout = plotResiduals(obj, kind, varargin)
            if nargin < 2
                kind = 'histogram';
            end
            r = obj.Residuals.Raw;
            switch lower(char(kind))
                case 'histogram'
                    h = histogram(r, 'Normalization', 'pdf');
                    title('Histogram of residuals');
                    xlabel('Residuals');
                    ylabel('Probability density');
                case 'fitted'
                    h = plot(obj.Fitted, r, 'bx');
                    title('Plot of residuals vs. fitted values');
                    xlabel('Fitted values');
                    ylabel('Residuals');
                case 'caseorder'
                    h = plot(r, 'bx');
                    title('Case order plot of residuals');
                    xlabel('Row number');
                    ylabel('Residuals');
                case 'lagged'
                    h = plot(r(1:end - 1), r(2:end), 'bx');
                    title('Plot of residuals vs. lagged residuals');
                    xlabel('Residual(t-1)');
                    ylabel('Residual(t)');
                case 'observed'
                    h = plot(obj.Fitted + r, obj.Fitted, 'bx');
                    title('Plot of observed vs. fitted values');
                    xlabel('Observed response values');
                    ylabel('Fitted response values');
                case 'probability'
                    s = sort(r(~isnan(r)));
                    n = numel(s);
                    h = plot(s, norminv(((1:n)' - 0.5) / n), 'bx');
                    title('Normal probability plot of residuals');
                    xlabel('Residuals');
                    ylabel('Probability');
                otherwise
                    error('RunMat:plotResiduals:InvalidArgument', 'Unknown plot type: %s.', char(kind));
            end
            if nargout > 0
                varargout{1} = h;
            end
        end
        function obj = addTerms(obj, spec)
            terms = unique([obj.Terms; named(obj, spec)], 'rows', 'stable');
            obj = refit(obj, terms);
        end
        function obj = removeTerms(obj, spec)
            gone = ismember(obj.Terms, named(obj, spec), 'rows');
            obj = refit(obj, obj.Terms(~gone, :));
        end
        function obj = compact(obj)
        end
    end
    methods (Access = private)
        function terms = named(obj, spec)
            names = obj.VariableNames(1:size(obj.Terms, 2));
            if isnumeric(spec)
                terms = spec;
                terms(:, end + 1:numel(names)) = 0;
            else
                terms = __formula_terms(['-1+' char(spec)], names);
            end
        end
        function obj = refit(obj, terms)
            names = obj.VariableNames;
            response = find(strcmp(names, obj.ResponseName));
            data = cellfun(@(name) obj.Variables.(name), names, 'UniformOutput', false);
            obj = fitted(obj, data, names, terms, response, struct('Weights', obj.Weights, 'Robust', [], 'Categorical', false(1, numel(names)), 'Exclude', [], 'Intercept', true));
        end
        function sse = residual(obj, columns)
            w = sqrt(obj.Weights);
            D = w .* obj.Design(:, columns);
            y = w .* obj.Response;
            if isempty(D)
                sse = sum(y .^ 2);
            else
                sse = sum((y - D * (D \ y)) .^ 2);
            end
        end
        function D = design(obj, X)
            names = obj.VariableNames;
            data = cell(1, numel(names));
            used = find(any(obj.Terms, 1));
            if istable(X)
                for k = used
                    if ~any(strcmp(names{k}, X.Properties.VariableNames))
                        error('RunMat:predict:InvalidArgument', 'Predictor variable ''%s'' not found in the new data.', names{k});
                    end
                    data{k} = X.(names{k});
                end
            else
                predictors = find(~strcmp(names, obj.ResponseName));
                if size(X, 2) == numel(used)
                    predictors = used;
                elseif size(X, 2) ~= numel(predictors)
                    error('RunMat:predict:InvalidArgument', 'The predictor matrix must have %d columns.', numel(predictors));
                end
                for k = 1:numel(predictors)
                    data{predictors(k)} = X(:, k);
                end
            end
            rows = numel(X);
            if istable(X)
                rows = height(X);
            elseif size(X, 2) > 0
                rows = size(X, 1);
            end
            D = __model_design(data, names, obj.Terms, obj.Coding, rows);
        end
        function obj = fitted(obj, data, names, terms, response, options)
            isResponse = (1:numel(names)) == response;
            y = double(data{response});
            n = numel(y);
            used = false(n, 1);
            used(:) = ~isnan(y);
            coding = cell(1, numel(names));
            for k = find(any(terms, 1))
                coding{k} = __category_levels(data{k}, options.Categorical(k));
                used = used & ~__missing_rows(data{k});
            end
            weights = options.Weights;
            if isempty(weights)
                weights = ones(n, 1);
            end
            used(options.Exclude) = false;
            [D, columnNames, termOf] = __model_design(data, names, terms, coding, n);
            X = D(used, :);
            Y = y(used);
            w = weights(used);
            [b, C, mse, dfe, robustWeights] = __weighted_fit(X, Y, w, options.Robust);
            p = size(X, 2);
            m = numel(Y);
            estimated = m - dfe;
            hasIntercept = any(~any(terms, 2));
            se = sqrt(diag(C));
            t = b ./ se;
            obj.Terms = terms;
            obj.TermOf = termOf;
            obj.Coding = coding;
            obj.Design = X;
            obj.Response = Y;
            obj.Weights = w;
            obj.Robust = options.Robust;
            obj.CoefficientNames = columnNames;
            obj.Coefficients = table(b, se, t, 2 * tcdf(-abs(t), dfe), 'VariableNames', {'Estimate', 'SE', 'tStat', 'pValue'}, 'RowNames', columnNames);
            obj.CoefficientCovariance = C;
            obj.MSE = mse;
            obj.RMSE = sqrt(mse);
            obj.DFE = dfe;
            obj.NumObservations = m;
            obj.NumCoefficients = p;
            obj.NumEstimatedCoefficients = estimated;
            obj.NumPredictors = sum(any(terms, 1));
            obj.NumVariables = numel(names);
            fit = X * b;
            obj.SSE = sum(w .* (Y - fit) .^ 2);
            if ~isempty(options.Robust)
                obj.SSE = mse * dfe;
            end
            center = sum(w .* Y) / sum(w);
            if ~hasIntercept
                center = 0;
            end
            obj.SSR = sum(w .* (fit - center) .^ 2);
            obj.SST = sum(w .* (Y - center) .^ 2);
            if ~isempty(options.Robust)
                obj.SST = obj.SSE + obj.SSR;
            end
            total = m - hasIntercept;
            r2 = 1 - obj.SSE / obj.SST;
            obj.Rsquared = struct('Ordinary', r2, 'Adjusted', 1 - obj.SSE / obj.SST * total / dfe);
            dfm = estimated - hasIntercept;
            F = obj.SSR / dfm / mse;
            if hasIntercept
                null = 'constant';
            else
                null = 'zero';
            end
            obj.ModelFitVsNullModel = struct('Fstat', F, 'Pvalue', fcdf(F, dfm, dfe, 'upper'), 'NullModel', null);
            sigma2 = obj.SSE / m;
            L = -0.5 * (m * log(2 * pi * sigma2) - sum(log(w)) + m);
            obj.LogLikelihood = L;
            obj.ModelCriterion = struct('AIC', 2 * estimated - 2 * L, 'AICc', 2 * estimated - 2 * L + 2 * estimated * (estimated + 1) / (m - estimated - 1), ...
                'BIC', log(m) * estimated - 2 * L, 'CAIC', (log(m) + 1) * estimated - 2 * L);
            obj.Fitted = D * b;
            raw = y - D * b;
            [Q, ~] = qr(sqrt(w) .* X, 0);
            h = NaN(n, 1);
            h(used) = sum(Q .^ 2, 2);
            s2 = max(0, (dfe * mse - raw .^ 2 ./ (1 - h)) / max(dfe - 1, 1));
            obj.Residuals = table(raw, raw / sqrt(mse), raw ./ sqrt(s2 .* (1 - h)), raw ./ sqrt(mse * (1 - h)), ...
                'VariableNames', {'Raw', 'Pearson', 'Studentized', 'Standardized'});
            obj.Diagnostics = table(h, raw .^ 2 ./ (mse * estimated) .* h ./ (1 - h) .^ 2, raw ./ sqrt(s2) .* sqrt(h) ./ (1 - h), s2, ...
                'VariableNames', {'Leverage', 'CooksDistance', 'Dffits', 'S2_i'});
            info = false(n, 1);
            info(options.Exclude) = true;
            obj.ObservationInfo = table(weights, info, ~used & ~info, used, 'VariableNames', {'Weights', 'Excluded', 'Missing', 'Subset'});
            obj.VariableNames = names;
            obj.PredictorNames = names(~isResponse & any(terms, 1));
            obj.ResponseName = names{response};
            obj.Variables = table(data{:}, 'VariableNames', names);
            obj.Formula = __formula_text(terms, names, names{response});
            if ~isempty(options.Robust)
                obj.Robust = struct('RobustWgtFun', options.Robust, 'Weights', robustWeights);
            end
        end
    end
end

function text = termName(term, names)
text = __term_name(term, names);
end
