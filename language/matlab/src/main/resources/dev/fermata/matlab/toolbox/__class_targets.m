% One-hot rows for classes; sequences of classes stay in cells.
function T = __class_targets(Y, classes)
if iscell(Y)
    T = cellfun(@(y) onehotencode(y(:)', 1, 'ClassNames', classes), Y, 'UniformOutput', false);
else
    T = onehotencode(reshape(Y, [], 1), 2, 'ClassNames', classes);
end
end
