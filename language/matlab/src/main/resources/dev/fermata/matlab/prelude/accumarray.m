% Sums (or another function) of values by subscripts.
function A = accumarray(subs, vals, sz, fun, fillval, issp)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 3
    sz = [];
end
if nargin > 5 && issp
    A = sparse(accumarray(subs, vals, sz, fun, fillval));
    return
end
if iscell(subs)
    parts = cell(1, numel(subs));
    for k = 1:numel(subs)
        parts{k} = reshape(subs{k}, [], 1);
    end
    subs = [parts{:}];
end
plain = nargin < 4 || isempty(fun);
if plain && (nargin < 5 || isequal(fillval, 0) || isempty(fillval))
    A = __accumulate(subs, vals, sz);
    return
end
if nargin < 5 || isempty(fillval)
    fillval = 0;
end
if plain
    fun = @sum;
end
[members, places, dims] = __group_subscripts(subs, vals, sz);
A = [];
for k = 1:numel(members)
    if isscalar(vals)
        group = repmat(vals, numel(members{k}), 1);
    else
        group = reshape(vals(members{k}), [], 1);
    end
    result = fun(group);
    if k == 1
        if iscell(result)
            A = cell(dims);
        elseif islogical(result)
            A = repmat(logical(fillval), dims);
        else
            A = repmat(cast(fillval, 'like', result), dims);
        end
    end
    if ~isscalar(result)
        error('RunMat:grouping:InvalidInput', 'The function ''%s'' returned a non-scalar value.', func2str(fun));
    end
    A(places(k)) = result;
end
if isempty(members)
    A = repmat(fillval, dims);
end
end
