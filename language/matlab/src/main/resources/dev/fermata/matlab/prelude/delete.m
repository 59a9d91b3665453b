% Deletes handle objects and listeners, or files.
function delete(varargin)
if nargin == 1 && iscell(varargin{1})
    cellfun(@delete, varargin{1});
elseif nargin == 1 && isempty(varargin{1}) && isnumeric(varargin{1})
    return
elseif nargin > 0 && __is_deletable(varargin{1})
    for k = 1:nargin
        objects = __each(varargin{k});
        for i = 1:numel(objects)
            if ~isvalid(objects{i})
                continue
            end
            if ~__begin_deletion(objects{i})
                continue
            end
            if isobject(objects{i}) && __has_listeners(objects{i})
                notify(objects{i}, 'ObjectBeingDestroyed');
            end
            destructors = __destructors(objects{i});
            for d = 1:numel(destructors)
                __apply(destructors{d}, 0, objects(i));
            end
            __invalidate(objects{i});
        end
    end
else
    __delete_files(varargin{:});
end
end
