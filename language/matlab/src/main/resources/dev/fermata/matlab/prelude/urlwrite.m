% Saves what a web address gives in a file: its full path, and whether it could be had.
function [path, status] = urlwrite(url, file, varargin)
try
    path = websave(file, url, weboptions('Timeout', 10));
    status = 1;
catch e
    if nargout < 2
        rethrow(e);
    end
    path = '';
    status = 0;
end
end
