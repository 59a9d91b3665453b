% Observations as an array for a network, and its labels: rows of features as CB, sequences (channels by time) as CBT.
function [data, fmt] = __network_data(X, which, padding, direction)
if iscell(X)
    padded = padsequences(X(which), 2, 'PaddingValue', padding, 'Direction', direction);
    data = single(permute(padded, [1 3 2]));
    fmt = 'CBT';
elseif istable(X)
    data = single(X{which, :})';
    fmt = 'CB';
else
    data = single(X(which, :))';
    fmt = 'CB';
end
end
