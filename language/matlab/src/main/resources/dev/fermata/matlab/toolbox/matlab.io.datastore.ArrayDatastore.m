% An array in memory, read slice by slice.
classdef ArrayDatastore < matlab.io.Datastore
    properties
        ReadSize = 1
        IterationDimension = 1
        OutputType = "cell"
    end

    properties (Hidden)
        Array
        Next = 1
    end

    methods
        function ds = ArrayDatastore(array, varargin)
            ds.Array = array;
            for k = 1:2:numel(varargin) - 1
                name = validatestring(varargin{k}, {'ReadSize', 'IterationDimension', 'OutputType'});
                if strcmp(name, 'OutputType')
                    ds.OutputType = string(validatestring(varargin{k + 1}, {'cell', 'same'}));
                else
                    ds.(name) = varargin{k + 1};
                end
            end
        end

        function tf = hasdata(ds)
            tf = ds.Next <= size(ds.Array, ds.IterationDimension);
        end

        function [data, info] = read(ds)
            if ~hasdata(ds)
                error('MATLAB:io:datastore:common:read:NoMoreData', 'No more data to read. Use the RESET method to reset the datastore to the start of the data. Before calling the READ method, check if data is available to read by using the HASDATA method.');
            end
            last = min(ds.Next + ds.ReadSize - 1, size(ds.Array, ds.IterationDimension));
            data = ds.slices(ds.Next, last);
            info = struct();
            ds.Next = last + 1;
        end

        function reset(ds)
            ds.Next = 1;
        end

        function data = readall(ds, varargin)
            data = ds.slices(1, size(ds.Array, ds.IterationDimension));
            reset(ds);
        end
    end

    methods (Hidden)
        function data = slices(ds, first, last)
            index = repmat({':'}, 1, max(ndims(ds.Array), ds.IterationDimension));
            if ds.OutputType == "same"
                index{ds.IterationDimension} = first:last;
                data = ds.Array(index{:});
                return
            end
            data = cell(last - first + 1, 1);
            for k = first:last
                index{ds.IterationDimension} = k;
                data{k - first + 1} = ds.Array(index{:});
            end
        end
    end
end
