% Data sampled over time: ts = timeseries(data, time, 'Name', name), ts = timeseries(data), ts = timeseries(name).
classdef timeseries
    properties
        Events = []
        Name = 'unnamed'
        UserData = []
        Data = []
        DataInfo = struct('Units', '', 'Interpolation', 'linear', 'UserData', [])
        Time = zeros(0, 1)
        TimeInfo = struct('Units', 'seconds', 'Start', [], 'End', [], 'Increment', NaN, 'Length', 0, 'Format', '', 'StartDate', '', 'UserData', [])
        Quality = []
        QualityInfo = struct('Code', [], 'Description', {{}}, 'UserData', [])
        TreatNaNasMissing = true
    end

    properties (Dependent, SetAccess = private)
        IsTimeFirst
        Length
    end

    methods
        function ts = timeseries(varargin)
            if nargin == 0
                return
            end
            if nargin == 1 && (ischar(varargin{1}) || isstring(varargin{1}))
                ts.Name = char(varargin{1});
                return
            end
            words = find(cellfun(@(a) (ischar(a) || isstring(a)) && isscalar(string(a)), varargin), 1);
            if isempty(words)
                words = nargin + 1;
            end
            data = varargin{1};
            if ~isnumeric(data) && ~islogical(data)
                error('RunMat:timeseries:init:data', 'The first argument must be the data: numbers or logical values.');
            end
            if isvector(data)
                data = data(:);
            end
            ts.Data = data;
            count = size(data, 1);
            if ndims(data) > 2 %#ok<ISMAT>
                count = size(data, ndims(data));
            end
            time = (0:count - 1).';
            if words > 2 && ~isempty(varargin{2})
                time = varargin{2};
            end
            if ischar(time) || iscell(time) || isstring(time)
                when = datetime(time);
                ts.TimeInfo.StartDate = char(when(1));
                ts.TimeInfo.Units = 'days';
                time = days(when - when(1));
            end
            time = double(time(:));
            if numel(time) ~= count
                if isscalar(time) || size(data, ndims(data)) ~= numel(time)
                    error('RunMat:timeseries:init:datatime', 'The number of time samples must match the number of data samples.');
                end
                count = numel(time);
            end
            if any(isnan(time)) || any(isinf(time))
                error('RunMat:timeseries:init:time', 'Time values must be finite.');
            end
            [ts.Time, order] = sort(time);
            if ~issorted(time)
                ts.Data = pick(ts, order);
            end
            for k = words:2:nargin - 1
                switch lower(char(varargin{k}))
                    case 'name', ts.Name = char(varargin{k + 1});
                    case 'istimefirst'
                    case 'isdatenum'
                    otherwise, ts.(char(varargin{k})) = varargin{k + 1};
                end
            end
            ts = informed(ts);
        end

        function tf = get.IsTimeFirst(ts)
            tf = ismatrix(ts.Data);
        end

        function n = get.Length(ts)
            n = numel(ts.Time);
        end

        function n = length(ts)
            n = numel(ts.Time);
        end

        function tf = isempty(ts)
            tf = isempty(ts.Time);
        end

        function m = mean(ts, varargin), m = measured(ts, @(d, n) mean(d, n), varargin); end
        function m = median(ts, varargin), m = measured(ts, @(d, n) median(d, n), varargin); end
        function m = sum(ts, varargin), m = measured(ts, @(d, n) sum(d, n), varargin); end
        function m = std(ts, varargin), m = measured(ts, @(d, n) std(d, 0, n), varargin); end
        function m = var(ts, varargin), m = measured(ts, @(d, n) var(d, 0, n), varargin); end
        function m = min(ts, varargin), m = measured(ts, @(d, n) min(d, [], n), varargin); end
        function m = max(ts, varargin), m = measured(ts, @(d, n) max(d, [], n), varargin); end
        function m = iqr(ts, varargin), m = measured(ts, @(d, n) iqr(d, n), varargin); end

        function out = plus(a, b), out = combined(a, b, @plus); end
        function out = minus(a, b), out = combined(a, b, @minus); end
        function out = times(a, b), out = combined(a, b, @times); end
        function out = mtimes(a, b), out = combined(a, b, @times); end
        function out = rdivide(a, b), out = combined(a, b, @rdivide); end
        function out = mrdivide(a, b), out = combined(a, b, @rdivide); end

        function out = uminus(a)
            out = a;
            out.Data = -a.Data;
        end

        function ts = addsample(ts, varargin)
            if isscalar(varargin) && isstruct(varargin{1})
                sample = varargin{1};
            else
                sample = struct('Data', [], 'Time', []);
                for k = 1:2:numel(varargin) - 1
                    sample.(validatestring(varargin{k}, {'Data', 'Time', 'Quality', 'OverwriteFlag'})) = varargin{k + 1};
                end
            end
            extra = timeseries(sample.Data, sample.Time);
            if ~isfield(sample, 'OverwriteFlag') && any(ismember(extra.Time, ts.Time)) && ~isempty(ts.Time)
                [~, at] = ismember(extra.Time, ts.Time);
                if all(at > 0)
                    error('RunMat:timeseries:addsample:overwrite', 'New samples cannot be added at times that are already there unless OverwriteFlag is true.');
                end
            end
            ts = joined(ts, extra);
        end

        function ts = delsample(ts, how, which)
            if nargin < 3
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            if strcmpi(how, 'Value')
                which = find(ismember(ts.Time, which));
            end
            keep = setdiff(1:numel(ts.Time), which);
            ts = getsamples(ts, keep);
        end

        function out = getsamples(ts, which)
            out = ts;
            out.Data = pick(ts, which);
            out.Time = ts.Time(which);
            if ~isempty(ts.Quality)
                out.Quality = ts.Quality(which);
            end
            out = informed(out);
        end

        function d = getdatasamples(ts, which)
            d = pick(ts, which);
        end

        function s = getdatasamplesize(ts)
            if ts.IsTimeFirst
                s = [1, size(ts.Data, 2)];
            else
                s = size(ts.Data);
                s(end) = [];
            end
        end

        function out = getsampleusingtime(ts, first, last, varargin)
            if nargin < 3 || ~isnumeric(last)
                last = first;
            end
            out = getsamples(ts, find(ts.Time >= first & ts.Time <= last));
        end

        function out = resample(ts, time, method, varargin)
            if nargin < 2
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            if nargin < 3 || ~(ischar(method) || isstring(method))
                method = ts.DataInfo.Interpolation;
            end
            time = double(time(:));
            out = ts;
            data = double(ts.Data);
            if ~ts.IsTimeFirst
                data = permute(data, [ndims(data), 1:ndims(data) - 1]);
            end
            if strcmpi(method, 'zoh')
                values = interp1(ts.Time, data, time, 'previous');
                after = time > ts.Time(end);
                values(after, :) = repmat(data(end, :), sum(after), 1);
                values = reshape(values, [numel(time), size(data, 2:ndims(data))]);
            else
                values = interp1(ts.Time, data, time, 'linear');
            end
            if ~ts.IsTimeFirst
                values = permute(values, [2:ndims(values), 1]);
            end
            out.Data = values;
            out.Time = time;
            out.Quality = [];
            out = informed(out);
        end

        function [a, b] = synchronize(a, b, how, varargin)
            if nargin < 3
                error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
            end
            first = max(a.Time(1), b.Time(1));
            last = min(a.Time(end), b.Time(end));
            if first > last
                error('RunMat:timeseries:synchronize:overlap', 'The time vectors do not overlap.');
            end
            switch lower(char(how))
                case 'union'
                    time = union(a.Time, b.Time);
                    time = time(time >= first & time <= last);
                case 'intersection'
                    time = intersect(a.Time, b.Time);
                case 'uniform'
                    at = find(strcmpi(varargin(1:2:end), 'Interval'), 1);
                    if isempty(at)
                        error('RunMat:timeseries:synchronize:interval', 'The method ''Uniform'' needs an interval.');
                    end
                    time = (first:varargin{2 * at}:last).';
                otherwise
                    error('RunMat:timeseries:synchronize:method', 'The method must be ''Union'', ''Intersection'' or ''Uniform''.');
            end
            a = resample(a, time);
            b = resample(b, time);
        end

        function out = append(varargin)
            out = varargin{1};
            for k = 2:nargin
                if varargin{k}.Time(1) < out.Time(end)
                    error('RunMat:timeseries:append:overlap', 'The time vectors must not overlap.');
                end
                out = joined(out, varargin{k});
            end
        end

        function out = vertcat(varargin)
            out = append(varargin{:});
        end

        function out = detrend(ts, kind, varargin)
            out = ts;
            if strncmpi(kind, 'constant', 1)
                out.Data = detrend(ts.Data, 'constant');
            else
                out.Data = detrend(ts.Data);
            end
        end

        function out = filter(ts, b, a, varargin)
            out = ts;
            out.Data = filter(b, a, ts.Data);
        end

        function ts = setuniformtime(ts, varargin)
            n = numel(ts.Time);
            [first, last, step] = deal([]);
            for k = 1:2:numel(varargin) - 1
                switch validatestring(varargin{k}, {'StartTime', 'EndTime', 'Interval'})
                    case 'StartTime', first = varargin{k + 1};
                    case 'EndTime', last = varargin{k + 1};
                    case 'Interval', step = varargin{k + 1};
                end
            end
            if isempty(first) && ~isempty(last) && ~isempty(step)
                first = last - step * (n - 1);
            elseif isempty(first)
                first = 0;
            end
            if isempty(step)
                step = 1;
                if ~isempty(last)
                    step = (last - first) / (n - 1);
                end
            end
            ts.Time = first + step * (0:n - 1).';
            ts = informed(ts);
        end

        function ts = setinterpmethod(ts, method)
            if ~ischar(method) && ~isstring(method) || ~any(strcmpi(method, {'linear', 'zoh'}))
                error('RunMat:timeseries:setinterpmethod', 'The method must be ''linear'' or ''zoh''.');
            end
            ts.DataInfo.Interpolation = lower(char(method));
        end

        function method = getinterpmethod(ts)
            method = ts.DataInfo.Interpolation;
        end

        function times = getabstime(ts)
            if isempty(ts.TimeInfo.StartDate)
                error('RunMat:timeseries:getabstime:noabstime', 'The time vector is not absolute.');
            end
            start = datetime(ts.TimeInfo.StartDate);
            times = cellstr(char(start + spans(ts)));
        end

        function ts = setabstime(ts, times, varargin)
            when = datetime(times);
            when = when(:);
            ts.TimeInfo.StartDate = char(when(1));
            switch ts.TimeInfo.Units
                case 'seconds', ts.Time = seconds(when - when(1));
                case 'minutes', ts.Time = minutes(when - when(1));
                case 'hours', ts.Time = hours(when - when(1));
                otherwise, ts.Time = days(when - when(1));
            end
            ts = informed(ts);
        end

        function T = timeseries2timetable(ts)
            T = timetable(spans(ts), ts.Data, 'VariableNames', {matlab.lang.makeValidName(ts.Name)});
        end

        function h = plot(ts, varargin)
            data = ts.Data;
            if strcmp(ts.DataInfo.Interpolation, 'zoh')
                handle = stairs(ts.Time, data, varargin{:});
            else
                handle = plot(ts.Time, data, varargin{:});
            end
            title(['Time Series Plot:' ts.Name]);
            xlabel(['Time (' ts.TimeInfo.Units ')']);
            ylabel(ts.Name);
            if nargout > 0
                h = handle;
            end
        end

        function disp(ts)
            sized = @(v) sprintf('[%s %s]', strjoin(string(size(v)), 'x'), class(v));
            fprintf('  timeseries\n\n  Common Properties:\n');
            fprintf('            Name: ''%s''\n            Time: %s\n        TimeInfo: tsdata.timemetadata\n', ts.Name, sized(ts.Time));
            fprintf('            Data: %s\n        DataInfo: tsdata.datametadata\n\n', sized(ts.Data));
        end
    end

    methods (Access = private)
        function ts = informed(ts)
            ts.TimeInfo.Length = numel(ts.Time);
            ts.TimeInfo.Increment = NaN;
            if isempty(ts.Time)
                ts.TimeInfo.Start = [];
                ts.TimeInfo.End = [];
                return
            end
            ts.TimeInfo.Start = ts.Time(1);
            ts.TimeInfo.End = ts.Time(end);
            steps = diff(ts.Time);
            if ~isempty(steps) && max(abs(steps - steps(1))) <= 1e-10 * max(abs(ts.Time))
                ts.TimeInfo.Increment = steps(1);
            end
        end

        function d = pick(ts, which)
            if ismatrix(ts.Data)
                d = ts.Data(which, :);
            else
                at = repmat({':'}, 1, ndims(ts.Data));
                at{end} = which;
                d = ts.Data(at{:});
            end
        end

        function ts = joined(ts, more)
            if isempty(ts.Time)
                [ts.Data, ts.Time] = deal(more.Data, more.Time);
            else
                fresh = ~ismember(ts.Time, more.Time);
                times = [ts.Time(fresh); more.Time];
                if ismatrix(ts.Data)
                    data = [pick(ts, fresh); more.Data];
                    [ts.Time, order] = sort(times);
                    ts.Data = data(order, :);
                else
                    ts.Data = cat(ndims(ts.Data), pick(ts, fresh), more.Data);
                    [ts.Time, order] = sort(times);
                    ts.Data = pick(ts, order);
                end
            end
            ts = informed(ts);
        end

        function m = measured(ts, f, options)
            if any(strcmpi(options(2:2:end), 'time'))
                error('RunMat:timeseries:weighting', 'All samples have the same weight.');
            end
            data = double(ts.Data);
            if ismatrix(data)
                data = data(~any(isnan(data), 2), :);
                m = f(data, 1);
            else
                m = f(data, ndims(data));
            end
        end

        function out = combined(a, b, f)
            if isa(a, 'timeseries') && isa(b, 'timeseries')
                if ~isequal(a.Time, b.Time)
                    error('RunMat:timeseries:arith:unequalTimes', 'Time vectors must be identical.');
                end
                out = a;
                out.Data = f(a.Data, b.Data);
                out.Name = 'unnamed';
            elseif isa(a, 'timeseries')
                out = a;
                out.Data = f(a.Data, b);
            else
                out = b;
                out.Data = f(a, b.Data);
            end
        end

        function d = spans(ts)
            switch ts.TimeInfo.Units
                case 'milliseconds', d = milliseconds(ts.Time);
                case 'seconds', d = seconds(ts.Time);
                case 'minutes', d = minutes(ts.Time);
                case 'hours', d = hours(ts.Time);
                case 'weeks', d = days(7 * ts.Time);
                otherwise, d = days(ts.Time);
            end
        end
    end
end
