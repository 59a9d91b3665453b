% Files read by a function, one by one.
classdef FileDatastore < matlab.io.Datastore
    properties
        Files
        ReadFcn
        UniformRead = false
        FileExtensions = {}
    end

    properties (Hidden)
        Next = 1
    end

    methods
        function ds = FileDatastore(location, varargin)
            deep = false;
            for k = 1:2:numel(varargin) - 1
                name = validatestring(varargin{k}, {'ReadFcn', 'UniformRead', 'FileExtensions', 'IncludeSubfolders', 'ReadMode', 'PreviewFcn', 'AlternateFileSystemRoots', 'BlockSize'});
                switch name
                    case 'ReadFcn', ds.ReadFcn = varargin{k + 1};
                    case 'UniformRead', ds.UniformRead = logical(varargin{k + 1});
                    case 'FileExtensions', ds.FileExtensions = cellstr(varargin{k + 1});
                    case 'IncludeSubfolders', deep = logical(varargin{k + 1});
                end
            end
            if isempty(ds.ReadFcn)
                error('MATLAB:datastoreio:filedatastore:readFcnRequired', 'A value for ''ReadFcn'' is required.');
            end
            ds.Files = matlab.io.datastore.FileDatastore.found(location, ds.FileExtensions, deep);
        end

        function tf = hasdata(ds)
            tf = ds.Next <= numel(ds.Files);
        end

        function [data, info] = read(ds)
            if ~hasdata(ds)
                error('MATLAB:datastoreio:splittabledatastore:noMoreData', 'No more data to read. Use the reset method to reset the datastore to the start of the data.');
            end
            file = ds.Files{ds.Next};
            data = ds.ReadFcn(file);
            listing = dir(file);
            info = struct('Filename', file, 'FileSize', listing.bytes);
            ds.Next = ds.Next + 1;
        end

        function reset(ds)
            ds.Next = 1;
        end

        function data = preview(ds)
            reset(ds);
            data = read(ds);
            reset(ds);
        end
    end

    methods (Hidden)
        function data = joined(ds, parts)
            if ds.UniformRead && ~isempty(parts)
                data = vertcat(parts{:});
            else
                data = reshape(parts, [], 1);
            end
        end
    end

    methods (Static, Hidden)
        % The files that names, patterns and folders stand for, as a column.
        function files = found(location, extensions, deep)
            files = {};
            names = cellstr(location);
            for k = 1:numel(names)
                listing = dir(names{k});
                if isempty(listing)
                    error('MATLAB:datastoreio:pathlookup:fileNotFound', 'Cannot find files or folders matching: ''%s''.', names{k});
                end
                for n = 1:numel(listing)
                    path = fullfile(listing(n).folder, listing(n).name);
                    if listing(n).isdir
                        if deep && ~any(strcmp(listing(n).name, {'.', '..'}))
                            files = [files; matlab.io.datastore.FileDatastore.found(path, extensions, deep)]; %#ok<AGROW>
                        end
                    else
                        [~, ~, extension] = fileparts(path);
                        if isempty(extensions) || any(strcmpi(extension, extensions))
                            files{end + 1, 1} = path; %#ok<AGROW>
                        end
                    end
                end
            end
        end
    end
end
