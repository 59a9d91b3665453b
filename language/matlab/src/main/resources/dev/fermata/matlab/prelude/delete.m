% Deletes handle objects and listeners, or files.
function delete(varargin)
if nargin > 0 && __is_deletable(varargin{1})
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
