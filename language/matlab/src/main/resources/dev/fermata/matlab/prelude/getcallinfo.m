% The functions of a file, or the one that is running, and what they call.
function info = getcallinfo(name)
if nargin == 0
    stack = dbstack(1);
    if isempty(stack)
        info = struct('name', '', 'file', '', 'line', 0);
    else
        info = stack(1);
    end
    return
end
file = char(name);
if ~isfile(file)
    file = which(file);
end
if isempty(file) || ~isfile(file)
    error('MATLAB:getcallinfo:FileNotFound', 'File ''%s'' not found.', char(name));
end
lines = splitlines(string(fileread(file)));
[~, base] = fileparts(file);
heads = regexp(lines, '^\s*function\s+(?:[^=\(]*=\s*)?([A-Za-z]\w*)', 'tokens', 'once');
if ~iscell(heads)
    heads = {heads};
end
at = find(~cellfun(@isempty, heads));
info = struct('type', {}, 'name', {}, 'fullname', {}, 'functionPrefix', {}, 'calls', {}, 'firstline', {}, 'lastline', {}, 'linemask', {});
if isempty(at)
    at = 1;
    heads{1} = base;
    types = {'script'};
else
    types = [{'function'} repmat({'subfunction'}, 1, numel(at) - 1)];
end
at(end + 1) = numel(lines) + 1;
for k = 1:numel(at) - 1
    body = lines(at(k) + strcmp(types{k}, 'function'):at(k + 1) - 1);
    words = unique(regexp(char(join(regexprep(body, '%.*$', ''), ' ')), '[A-Za-z]\w*(?=\()', 'match'));
    own = char(heads{at(k)});
    if k == 1
        full = base;
    else
        full = [base '>' own];
    end
    mask = false(numel(lines), 1);
    mask(at(k):at(k + 1) - 1) = true;
    info(k) = struct('type', types{k}, 'name', own, 'fullname', full, 'functionPrefix', '', ...
        'calls', struct('fcnCalls', struct('names', {words})), 'firstline', at(k), 'lastline', at(k + 1) - 1, 'linemask', mask);
end
end
