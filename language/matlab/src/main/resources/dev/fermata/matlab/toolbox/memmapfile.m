% A file as arrays in memory.
classdef memmapfile < handle
    properties
        Filename = ''
        Writable = false
        Offset = 0
        Format = 'uint8'
        Repeat = Inf
    end

    properties (Dependent)
        Data
    end

    methods
        function m = memmapfile(filename, varargin)
            if nargin == 0
                error('MATLAB:minrhs', 'Not enough input arguments.');
            end
            m.Filename = char(filename);
            if ~isfile(m.Filename)
                error('MATLAB:memmapfile:inaccessibleFile', 'Cannot access file "%s".', m.Filename);
            end
            if ~startsWith(m.Filename, '/')
                m.Filename = fullfile(pwd, m.Filename);
            end
            for k = 1:2:numel(varargin)
                name = validatestring(varargin{k}, {'Writable', 'Offset', 'Format', 'Repeat'});
                value = varargin{k + 1};
                if strcmp(name, 'Format') && isstring(value)
                    value = char(value);
                end
                m.(name) = value;
            end
        end

        function data = get.Data(m)
            fid = m.opened('r');
            try
                data = m.fetched(fid);
            catch failure
                fclose(fid);
                rethrow(failure);
            end
            fclose(fid);
        end

        function set.Data(m, data)
            if ~m.Writable
                error('MATLAB:memmapfile:notWritable', 'Cannot write to the data because the Writable property is false.');
            end
            fid = m.opened('r+');
            try
                m.put(fid, data);
            catch failure
                fclose(fid);
                rethrow(failure);
            end
            fclose(fid);
        end

        function disp(m)
            words = {'false', 'true'};
            fprintf('    Filename: ''%s''\n    Writable: %s\n      Offset: %d\n      Format: %s\n      Repeat: %s\n        Data: %s\n\n', m.Filename, ...
                words{m.Writable + 1}, m.Offset, m.formatText(), num2str(m.Repeat), m.dataText());
        end
    end

    methods (Access = private)
        function fid = opened(m, mode)
            fid = fopen(m.Filename, mode);
            if fid < 0
                error('MATLAB:memmapfile:inaccessibleFile', 'Cannot access file "%s".', m.Filename);
            end
            fseek(fid, m.Offset, 'bof');
        end

        function data = fetched(m, fid)
            [bytes, rows] = m.layout();
            count = m.repeats(bytes);
            if isempty(rows)
                data = fread(fid, count, ['*' m.Format]);
                return
            end
            for r = 1:count
                for f = 1:height(rows)
                    one.(rows{f, 3}) = reshape(fread(fid, prod(rows{f, 2}), ['*' rows{f, 1}]), rows{f, 2});
                end
                data(r, 1) = one; %#ok<AGROW>
            end
        end

        function put(m, fid, data)
            [~, rows] = m.layout();
            if isempty(rows)
                fwrite(fid, data, m.Format);
                return
            end
            for r = 1:numel(data)
                for f = 1:height(rows)
                    fwrite(fid, data(r).(rows{f, 3}), rows{f, 1});
                end
            end
        end

        % The bytes of one repetition, and rows of class, size and name; no rows for a plain vector.
        function [bytes, rows] = layout(m)
            if ~iscell(m.Format)
                bytes = memmapfile.width(m.Format);
                rows = {};
                return
            end
            rows = m.Format;
            bytes = 0;
            for f = 1:height(rows)
                bytes = bytes + prod(rows{f, 2}) * memmapfile.width(rows{f, 1});
            end
        end

        function count = repeats(m, bytes)
            listing = dir(m.Filename);
            available = floor((listing.bytes - m.Offset) / bytes);
            count = min(m.Repeat, available);
            if ~isinf(m.Repeat) && m.Repeat > available
                error('MATLAB:memmapfile:fileTooSmall', 'The file is too small for the requested format and repetitions.');
            end
        end

        function text = formatText(m)
            if ~iscell(m.Format)
                text = ['''' m.Format ''''];
                return
            end
            parts = cell(1, height(m.Format));
            for f = 1:height(m.Format)
                parts{f} = sprintf('''%s'' [%s] ''%s''', m.Format{f, 1}, strjoin(string(m.Format{f, 2}), ' '), m.Format{f, 3});
            end
            text = ['{' strjoin(parts, [newline '              ']) '}'];
        end

        function text = dataText(m)
            [bytes, rows] = m.layout();
            count = m.repeats(bytes);
            if isempty(rows)
                text = sprintf('%dx1 %s array', count, m.Format);
            else
                text = sprintf('%dx1 struct array with fields:\n%s', count, strjoin(cellfun(@(n) ['              ' n], rows(:, 3)', 'UniformOutput', false), newline));
            end
        end
    end

    methods (Static, Access = private)
        function bytes = width(class)
            classes = {'int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'single', 'int64', 'uint64', 'double'};
            widths = [1 1 2 2 4 4 4 8 8 8];
            at = strcmp(classes, class);
            if ~any(at)
                error('MATLAB:memmapfile:illegalFormat', 'Format ''%s'' is not a numeric class.', class);
            end
            bytes = widths(at);
        end
    end
end
