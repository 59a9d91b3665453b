% Sequences of different lengths in one array: padsequences(cell, dim), with 'Length', 'Direction', 'PaddingValue', 'UniformOutput'.
function [Y, mask] = padsequences(sequences, dim, varargin)
if nargin < 2
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if ~iscell(sequences)
    error('RunMat:padsequences:InvalidArgument', 'Sequences must be a cell array.');
end
len = 'longest';
direction = 'right';
value = 0;
uniform = true;
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'length'
            len = varargin{k + 1};
        case 'direction'
            direction = lower(char(varargin{k + 1}));
        case 'paddingvalue'
            value = varargin{k + 1};
        case 'uniformoutput'
            uniform = logical(varargin{k + 1});
        otherwise
            error('RunMat:padsequences:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
lengths = cellfun(@(s) size(s, dim), sequences(:));
if isnumeric(len)
    goal = len;
elseif strcmpi(len, 'shortest')
    goal = min(lengths);
else
    goal = max(lengths);
end
padded = cell(size(sequences));
masks = cell(size(sequences));
for k = 1:numel(sequences)
    s = sequences{k};
    n = max(ndims(s), dim);
    have = size(s, dim);
    left = 0;
    if have > goal
        cut = have - goal;
        first = 0;
        if strcmp(direction, 'left')
            first = cut;
        elseif strcmp(direction, 'both')
            first = floor(cut / 2);
        end
        index = repmat({':'}, 1, n);
        index{dim} = first + (1:goal);
        s = s(index{:});
        have = goal;
    end
    missing = goal - have;
    if strcmp(direction, 'left')
        left = missing;
    elseif strcmp(direction, 'both')
        left = floor(missing / 2);
    end
    sz = __padded_size(s, n);
    sz(dim) = left;
    before = sz;
    sz(dim) = missing - left;
    after = sz;
    m = true(size(s));
    fillBefore = filler(s, before, value, true, dim);
    fillAfter = filler(s, after, value, false, dim);
    padded{k} = cat(dim, fillBefore, s, fillAfter);
    masks{k} = cat(dim, false(before), m, false(after));
end
if ~uniform
    Y = padded;
    mask = masks;
    return
end
n = max(2, max(cellfun(@ndims, padded(:))));
n = max(n, dim);
Y = cat(n + 1, padded{:});
mask = cat(n + 1, masks{:});
end

function v = filler(s, sz, value, isFirst, dim)
if ischar(value) || isstring(value)
    index = repmat({':'}, 1, numel(sz));
    index{dim} = size(s, dim);
    if isFirst || strcmpi(value, 'symmetric')
        index{dim} = 1;
    end
    if strcmpi(value, 'symmetric') && ~isFirst
        index{dim} = size(s, dim);
    end
    reps = ones(1, numel(sz));
    reps(dim) = sz(dim);
    v = repmat(s(index{:}), reps);
else
    v = value * ones(sz, class(s));
end
end
