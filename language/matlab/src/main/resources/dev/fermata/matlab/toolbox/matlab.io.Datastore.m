% What all datastores do: data read part by part.
classdef Datastore < handle
    methods (Abstract)
        tf = hasdata(ds)
        [data, info] = read(ds)
        reset(ds)
    end

    methods
        function data = readall(ds, varargin)
            reset(ds);
            parts = {};
            while hasdata(ds)
                parts{end + 1} = read(ds); %#ok<AGROW>
            end
            data = ds.joined(parts);
            reset(ds);
        end

        function data = preview(ds)
            reset(ds);
            data = read(ds);
            if size(data, 1) > 8
                data = data(1:8, :);
            end
            reset(ds);
        end

        function ts = transform(varargin)
            at = find(cellfun(@(v) isa(v, 'function_handle'), varargin), 1);
            rest = varargin(at + 1:end);
            included = numel(rest) > 1 && rest{2};
            ts = matlab.io.datastore.TransformedDatastore(varargin(1:at - 1), varargin{at}, included);
        end

        function cs = combine(varargin)
            cs = matlab.io.datastore.CombinedDatastore(varargin);
        end

        function n = numpartitions(~, varargin)
            n = 1;
        end
    end

    methods (Hidden)
        function data = joined(~, parts)
            if isempty(parts)
                data = [];
            else
                data = vertcat(parts{:});
            end
        end
    end
end
