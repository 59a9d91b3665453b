% Text files with tables, read some rows at a time.
classdef TabularTextDatastore < matlab.io.Datastore
    properties
        Files
        VariableNames
        SelectedVariableNames
        ReadSize = 20000
        Delimiter = ','
        ReadVariableNames = true
        TreatAsMissing = ''
        NumHeaderLines = 0
    end

    properties (Hidden)
        File = 1
        Row = 1
        Present = []
    end

    methods
        function ds = TabularTextDatastore(location, varargin)
            deep = false;
            extensions = {};
            chosen = {};
            for k = 1:2:numel(varargin) - 1
                name = char(varargin{k});
                switch lower(name)
                    case 'includesubfolders', deep = logical(varargin{k + 1});
                    case 'fileextensions', extensions = cellstr(varargin{k + 1});
                    case 'selectedvariablenames', chosen = cellstr(varargin{k + 1});
                    case 'variablenames', ds.VariableNames = cellstr(varargin{k + 1});
                    case {'readsize', 'delimiter', 'readvariablenames', 'treatasmissing', 'numheaderlines'}
                        name = validatestring(name, {'ReadSize', 'Delimiter', 'ReadVariableNames', 'TreatAsMissing', 'NumHeaderLines'});
                        ds.(name) = varargin{k + 1};
                end
            end
            ds.Files = matlab.io.datastore.FileDatastore.found(location, extensions, deep);
            first = ds.table(1);
            if isempty(ds.VariableNames)
                ds.VariableNames = first.Properties.VariableNames;
            end
            ds.SelectedVariableNames = ds.VariableNames;
            if ~isempty(chosen)
                ds.SelectedVariableNames = chosen;
            end
        end

        function tf = hasdata(ds)
            tf = ds.File <= numel(ds.Files);
        end

        function [data, info] = read(ds)
            if ~hasdata(ds)
                error('MATLAB:datastoreio:splittabledatastore:noMoreData', 'No more data to read. Use the reset method to reset the datastore to the start of the data.');
            end
            if isempty(ds.Present)
                ds.Present = ds.table(ds.File);
            end
            file = ds.Files{ds.File};
            last = height(ds.Present);
            if isnumeric(ds.ReadSize)
                last = min(last, ds.Row + ds.ReadSize - 1);
            end
            data = ds.Present(ds.Row:last, :);
            data.Properties.VariableNames = ds.VariableNames;
            data = data(:, ds.SelectedVariableNames);
            listing = dir(file);
            info = struct('Filename', file, 'FileSize', listing.bytes, 'Offset', 0, 'NumCharactersRead', 0);
            ds.Row = last + 1;
            if ds.Row > height(ds.Present)
                ds.File = ds.File + 1;
                ds.Row = 1;
                ds.Present = [];
            end
        end

        function reset(ds)
            ds.File = 1;
            ds.Row = 1;
            ds.Present = [];
        end
    end

    methods (Hidden)
        function t = table(ds, number)
            options = {'FileType', 'text', 'ReadVariableNames', ds.ReadVariableNames, 'Delimiter', ds.Delimiter};
            if ds.NumHeaderLines > 0
                options = [options {'NumHeaderLines', ds.NumHeaderLines}];
            end
            t = readtable(ds.Files{number}, options{:});
        end
    end
end
