% The sum of the terms of a loss for each observation on average, or the terms themselves.
function loss = __reduced_loss(terms, fmt, reduction, factor, mask)
if strcmp(reduction, 'none')
    loss = relabelled(terms, fmt);
    return
end
loss = sum(terms, 'all');
sz = size(terms);
sz(end + 1:numel(fmt)) = 1;
n = 1;
switch factor
    case 'batch-size'
        n = prod(sz(fmt == 'B'));
    case 'all-elements'
        n = prod(sz);
    case 'mask-included'
        n = sum(mask(:) > 0);
    case 'none'
        n = 1;
end
loss = loss / n;
end
