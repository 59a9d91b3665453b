% A table of common abbreviations and how they are used, for sentence detection.
function t = abbreviations()
a = __abbreviations();
t = table(a(:), categorical(repmat("regular", numel(a), 1)), 'VariableNames', {'Abbreviation', 'Usage'});
end
