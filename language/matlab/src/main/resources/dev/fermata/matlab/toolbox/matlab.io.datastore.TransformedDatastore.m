% A datastore whose parts go through a function.
classdef TransformedDatastore < matlab.io.Datastore
    properties
        UnderlyingDatastores
        Transforms
        IncludeInfo = false
    end

    methods
        function ts = TransformedDatastore(stores, action, included)
            ts.UnderlyingDatastores = stores;
            ts.Transforms = {action};
            ts.IncludeInfo = included;
        end

        function tf = hasdata(ts)
            tf = all(cellfun(@(ds) hasdata(ds), ts.UnderlyingDatastores));
        end

        function [data, info] = read(ts)
            parts = cell(1, numel(ts.UnderlyingDatastores));
            info = struct();
            for k = 1:numel(parts)
                [parts{k}, info] = read(ts.UnderlyingDatastores{k});
            end
            action = ts.Transforms{1};
            if ts.IncludeInfo
                [data, info] = action(parts{:}, info);
            else
                data = action(parts{:});
            end
        end

        function reset(ts)
            cellfun(@(ds) reset(ds), ts.UnderlyingDatastores);
        end
    end
end
