% The frequencies a response is wanted at: given ones, a range {low, high}, or those that show what the models do.
function w = __wanted_frequencies(models, rest)
if isempty(rest) || isempty(rest{1})
    w = __frequencies(models);
elseif iscell(rest{1})
    w = logspace(log10(rest{1}{1}), log10(rest{1}{2}), 200).';
else
    w = double(rest{1}(:));
end
end
