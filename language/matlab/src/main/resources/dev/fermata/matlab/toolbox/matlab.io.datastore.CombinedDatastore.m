% Datastores side by side.
classdef CombinedDatastore < matlab.io.Datastore
    properties
        UnderlyingDatastores
    end

    methods
        function cs = CombinedDatastore(stores)
            cs.UnderlyingDatastores = stores;
        end

        function tf = hasdata(cs)
            tf = all(cellfun(@(ds) hasdata(ds), cs.UnderlyingDatastores));
        end

        function [data, info] = read(cs)
            parts = cell(1, numel(cs.UnderlyingDatastores));
            info = cell(1, numel(parts));
            for k = 1:numel(parts)
                [part, info{k}] = read(cs.UnderlyingDatastores{k});
                if ~iscell(part) && ~istable(part)
                    part = {part};
                end
                parts{k} = part;
            end
            data = [parts{:}];
        end

        function reset(cs)
            cellfun(@(ds) reset(ds), cs.UnderlyingDatastores);
        end
    end
end
