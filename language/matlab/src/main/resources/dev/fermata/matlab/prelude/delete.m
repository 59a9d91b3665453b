% Deletes handle objects and listeners, or files.
function delete(varargin)
if nargin == 1 && iscell(varargin{1})
    cellfun(@delete, varargin{1});
elseif nargin == 1 && isempty(varargin{1}) && isnumeric(varargin{1})
    return
elseif nargin == 1 && __is_timer(varargin{1})
    if isvalid(varargin{1})
        stop(varargin{1});
        __timer_delete(varargin{1});
    end
elseif nargin > 0 && __is_deletable(varargin{1})
    for k = 1:nargin
        method = __method(varargin{k}, 'delete');
        if ~isempty(method)
            __apply(method{1}, 0, varargin(k));
        end
        __invalidate(varargin{k});
    end
else
    __delete_files(varargin{:});
end
end
