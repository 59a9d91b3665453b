% The text of a web page, and whether it could be had.
function [text, status] = urlread(url, varargin)
try
    text = __url_text(url, varargin);
    status = 1;
catch e
    if nargout < 2
        rethrow(e);
    end
    text = '';
    status = 0;
end
end

function text = __url_text(url, arguments)
options = weboptions('ContentType', 'text', 'Timeout', 10);
query = {};
form = {};
for k = 1:2:numel(arguments)
    switch lower(arguments{k})
        case 'get'
            query = arguments{k + 1};
        case 'post'
            form = arguments{k + 1};
        case 'timeout'
            options.Timeout = arguments{k + 1};
        case 'charset'
            options.CharacterEncoding = arguments{k + 1};
        case 'useragent'
            options.UserAgent = arguments{k + 1};
        case {'authentication', 'username', 'password'}
        otherwise
            error('RunMat:urlread:InvalidInput', 'Unknown option ''%s''.', arguments{k});
    end
end
if isempty(form)
    text = webread(url, query{:}, options);
else
    text = webwrite(url, form{:}, options);
end
end
