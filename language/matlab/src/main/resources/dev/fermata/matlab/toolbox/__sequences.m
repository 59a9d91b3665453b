% The numbers or vectors of the words of documents, padded or cut to one length.
function sequences = __sequences(documents, code, rows, options)
padding = 'left';
value = 0;
len = 'longest';
unknown = 'discard';
for k = 1:2:numel(options) - 1
    switch lower(char(options{k}))
        case 'paddingdirection'
            padding = lower(char(options{k + 1}));
        case 'paddingvalue'
            value = options{k + 1};
        case 'length'
            len = options{k + 1};
        case 'unknownword'
            unknown = lower(char(options{k + 1}));
        otherwise
            error('RunMat:doc2sequence:InvalidArgument', 'Invalid parameter name: %s.', char(options{k}));
    end
end
sequences = cell(numel(documents), 1);
for k = 1:numel(documents)
    tokens = documents(k).Tokens;
    s = zeros(rows, 0);
    if ~isempty(tokens)
        s = code(tokens);
    end
    missing = any(isnan(s), 1);
    if strcmp(unknown, 'discard')
        s = s(:, ~missing);
    end
    sequences{k} = s;
end
if strcmp(padding, 'none')
    return
end
lengths = cellfun(@(s) size(s, 2), sequences);
if isnumeric(len)
    goal = len;
elseif strcmpi(len, 'shortest')
    goal = min(lengths);
else
    goal = max(lengths);
end
for k = 1:numel(sequences)
    s = sequences{k};
    if size(s, 2) > goal
        s = s(:, 1:goal);
    elseif size(s, 2) < goal
        fill = value * ones(rows, goal - size(s, 2));
        if strcmp(padding, 'left')
            s = [fill, s];
        else
            s = [s, fill];
        end
    end
    sequences{k} = s;
end
end
