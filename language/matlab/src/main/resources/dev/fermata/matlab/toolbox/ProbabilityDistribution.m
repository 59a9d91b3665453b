% What all distribution objects have: densities, moments, samples, fits.
classdef ProbabilityDistribution
    properties (SetAccess = protected)
        DistributionName
        NumParameters
        ParameterNames
        ParameterValues
        ParameterCovariance
        ParameterIsFixed
        InputData
        Truncation
        IsTruncated = false
    end
    properties (SetAccess = protected, Hidden)
        Kind
        Interval
        Likelihood
    end
    methods (Hidden)
        function obj = ProbabilityDistribution(name, kind, names, values)
            obj.DistributionName = name;
            obj.Kind = kind;
            obj.ParameterNames = names;
            obj.NumParameters = numel(names);
            obj.ParameterValues = values;
            obj.ParameterCovariance = zeros(numel(names));
            obj.ParameterIsFixed = true(1, numel(names));
            check(obj);
        end
        function obj = withFit(obj, data, covariance, interval, fixed)
            obj.InputData = data;
            obj.ParameterCovariance = covariance;
            obj.Interval = interval;
            obj.ParameterIsFixed = fixed;
        end
        function obj = changed(obj, k, value)
            obj.ParameterValues(k) = value;
            obj.ParameterIsFixed = true(1, obj.NumParameters);
            obj.ParameterCovariance = zeros(obj.NumParameters);
            obj.InputData = [];
            obj.Interval = [];
            check(obj);
        end
        function check(obj)
            __check_distribution(obj.Kind, obj.ParameterNames, obj.ParameterValues);
        end
    end
    methods
        function disp(obj)
            name = class(obj);
            fprintf('  %s\n\n', name(find(name == '.', 1, 'last') + 1:end));
            fprintf('  %s distribution\n', obj.DistributionName);
            names = obj.ParameterNames;
            width = max(strlength(string(names)));
            texts = arrayfun(@(v) sprintf('%g', v), obj.ParameterValues, 'UniformOutput', false);
            wide = max(strlength(string(texts)));
            for k = 1:numel(names)
                fprintf('    %*s = %*s', width, names{k}, wide, texts{k});
                if ~isempty(obj.Interval) && ~obj.ParameterIsFixed(k)
                    fprintf('   [%g, %g]', obj.Interval(1, k), obj.Interval(2, k));
                end
                fprintf('\n');
            end
            if obj.IsTruncated
                fprintf('  Truncated to the interval [%g, %g]\n', obj.Truncation(1), obj.Truncation(2));
            end
            fprintf('\n');
        end
        function y = pdf(obj, x)
            y = plain(obj, 'pdf', x);
            if obj.IsTruncated
                [low, high] = tails(obj);
                y = y / (high - low);
                y(x < obj.Truncation(1) | x > obj.Truncation(2)) = 0;
            end
        end
        function p = cdf(obj, x, varargin)
            upper = ~isempty(varargin) && strcmpi(varargin{1}, 'upper');
            if ~isempty(varargin) && ~upper
                error('RunMat:cdf:InvalidArgument', 'Invalid argument ''%s''. Must be ''upper''.', char(varargin{1}));
            end
            if ~obj.IsTruncated
                if upper
                    values = num2cell(obj.ParameterValues);
                    p = cdf(obj.Kind, x, values{:}, 'upper');
                else
                    p = plain(obj, 'cdf', x);
                end
                return
            end
            [low, high] = tails(obj);
            p = min(1, max(0, (plain(obj, 'cdf', x) - low) / (high - low)));
            if upper
                p = 1 - p;
            end
        end
        function x = icdf(obj, p)
            if obj.IsTruncated
                [low, high] = tails(obj);
                p = low + p * (high - low);
            end
            x = plain(obj, 'icdf', p);
        end
        function m = mean(obj)
            if obj.IsTruncated
                m = moment(obj, @(x) x);
            else
                m = __distribution_moments(obj.Kind, obj.ParameterValues);
            end
        end
        function v = var(obj)
            if obj.IsTruncated
                m = mean(obj);
                v = moment(obj, @(x) (x - m) .^ 2);
            else
                [~, v] = __distribution_moments(obj.Kind, obj.ParameterValues);
            end
        end
        function s = std(obj)
            s = sqrt(var(obj));
        end
        function m = median(obj)
            m = icdf(obj, 0.5);
        end
        function r = iqr(obj)
            r = icdf(obj, 0.75) - icdf(obj, 0.25);
        end
        function r = random(obj, varargin)
            names = {'norm', 'logn', 'exp', 'gam', 'wbl', 'beta', 'unif', 'poiss', 'bino', 'rayl'};
            if ~obj.IsTruncated && any(strcmp(obj.Kind, names))
                values = num2cell(obj.ParameterValues);
                r = random(obj.Kind, values{:}, varargin{:});
            else
                r = icdf(obj, rand(varargin{:}));
            end
        end
        function t = truncate(obj, lower, upper)
            if ~(lower < upper)
                error('RunMat:truncate:InvalidArgument', 'The lower truncation limit must be less than the upper truncation limit.');
            end
            t = obj;
            t.Truncation = [lower, upper];
            t.IsTruncated = true;
        end
        function ci = paramci(obj, varargin)
            alpha = 0.05;
            wanted = 1:obj.NumParameters;
            for k = 1:2:numel(varargin) - 1
                switch lower(char(varargin{k}))
                    case 'alpha'
                        alpha = varargin{k + 1};
                    case 'parameter'
                        value = varargin{k + 1};
                        if isnumeric(value)
                            wanted = value;
                        else
                            [~, wanted] = ismember(cellstr(value), obj.ParameterNames);
                        end
                end
            end
            if isempty(obj.InputData)
                ci = repmat(obj.ParameterValues, 2, 1);
            else
                ci = __distribution_interval(obj.Kind, obj.ParameterValues, obj.ParameterCovariance, obj.InputData, alpha);
            end
            ci = ci(:, wanted);
        end
        function L = negloglik(obj)
            if isempty(obj.InputData)
                error('RunMat:negloglik:InvalidArgument', 'The distribution was not fit to data.');
            end
            L = -sum(obj.InputData.freq(:) .* log(pdf(obj, obj.InputData.data(:))));
        end
        function varargout = plot(obj, varargin)
            x = linspace(icdf(obj, 0.001), icdf(obj, 0.999), 200);
            if any(strcmp(obj.Kind, {'poiss', 'bino', 'nbin'}))
                x = floor(x(1)):ceil(x(end));
                h = stem(x, pdf(obj, x));
            else
                h = plot(x, pdf(obj, x));
            end
            if nargout > 0
                varargout{1} = h;
            end
        end
    end
    methods (Access = private)
        function y = plain(obj, what, x)
            values = num2cell(obj.ParameterValues);
            switch what
                case 'pdf'
                    y = pdf(obj.Kind, x, values{:});
                case 'cdf'
                    y = cdf(obj.Kind, x, values{:});
                otherwise
                    y = icdf(obj.Kind, x, values{:});
            end
        end
        function [low, high] = tails(obj)
            low = plain(obj, 'cdf', obj.Truncation(1));
            high = plain(obj, 'cdf', obj.Truncation(2));
        end
        function m = moment(obj, f)
            if any(strcmp(obj.Kind, {'poiss', 'bino', 'nbin'}))
                x = max(0, ceil(obj.Truncation(1))):min(obj.Truncation(2), plain(obj, 'icdf', 1 - 1e-12));
                m = sum(f(x) .* pdf(obj, x));
            else
                m = integral(@(x) f(x) .* pdf(obj, x), max(obj.Truncation(1), plain(obj, 'icdf', 0)), min(obj.Truncation(2), plain(obj, 'icdf', 1)));
            end
        end
    end
end
