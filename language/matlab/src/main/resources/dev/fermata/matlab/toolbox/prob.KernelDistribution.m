% A smooth estimate of the density of data, as fitdist(x, 'Kernel') gives it.
classdef KernelDistribution
    properties (SetAccess = private)
        DistributionName = 'Kernel'
        Kernel = 'normal'
        BandWidth
        Support = 'unbounded'
        InputData
    end
    methods (Hidden)
        function obj = KernelDistribution(x, frequency, varargin)
            n = sum(frequency);
            sigma = median(abs(x - median(x))) / 0.6745;
            if sigma == 0
                sigma = max(x) - min(x);
            end
            obj.BandWidth = sigma * (4 / (3 * n)) ^ (1 / 5);
            for k = 1:2:numel(varargin) - 1
                switch lower(char(varargin{k}))
                    case {'width', 'bandwidth'}
                        obj.BandWidth = varargin{k + 1};
                    case 'kernel'
                        obj.Kernel = lower(char(varargin{k + 1}));
                    case 'support'
                        obj.Support = varargin{k + 1};
                    otherwise
                        error('RunMat:fitdist:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
                end
            end
            obj.InputData = struct('data', x, 'cens', [], 'freq', frequency);
        end
    end
    methods
        function disp(obj)
            fprintf('  KernelDistribution\n\n    Kernel = %s\n    Bandwidth = %g\n    Support = %s\n\n', obj.Kernel, obj.BandWidth, string(obj.Support));
        end
        function y = pdf(obj, x)
            y = reshape(weighted(obj, x, false), size(x)) / obj.BandWidth;
        end
        function p = cdf(obj, x, varargin)
            p = reshape(weighted(obj, x, true), size(x));
            if ~isempty(varargin)
                p = 1 - p;
            end
        end
        function x = icdf(obj, p)
            data = obj.InputData.data;
            low = min(data) - 10 * obj.BandWidth;
            high = max(data) + 10 * obj.BandWidth;
            x = arrayfun(@(q) fzero(@(t) cdf(obj, t) - q, [low, high]), p);
        end
        function m = mean(obj)
            f = obj.InputData.freq;
            m = sum(f .* obj.InputData.data) / sum(f);
        end
        function v = var(obj)
            f = obj.InputData.freq;
            v = sum(f .* (obj.InputData.data - mean(obj)) .^ 2) / sum(f) + obj.BandWidth ^ 2;
        end
        function s = std(obj)
            s = sqrt(var(obj));
        end
        function m = median(obj)
            m = icdf(obj, 0.5);
        end
        function r = random(obj, varargin)
            r = rand(varargin{:});
            at = randi(numel(obj.InputData.data), size(r));
            r = reshape(obj.InputData.data(at), size(r)) + obj.BandWidth * randn(size(r));
        end
        function varargout = plot(obj, varargin)
            x = linspace(icdf(obj, 0.001), icdf(obj, 0.999), 200);
            h = plot(x, pdf(obj, x));
            if nargout > 0
                varargout{1} = h;
            end
        end
    end
    methods (Access = private)
        function y = weighted(obj, x, cumulative)
            z = (x(:) - obj.InputData.data') / obj.BandWidth;
            f = obj.InputData.freq';
            y = __kernel(obj.Kernel, z, cumulative) * f' / sum(f);
        end
    end
end
