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
            if isobject(objects{i}) && __has_listeners(objects{i})
                notify(objects{i}, 'ObjectBeingDestroyed');
            end
            method = __method(objects{i}, 'delete');
            if ~isempty(method)
                __apply(method{1}, 0, objects(i));
            end
            __invalidate(objects{i});
        end
    end
else
    __delete_files(varargin{:});
end
end
