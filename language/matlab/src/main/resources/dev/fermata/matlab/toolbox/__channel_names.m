% The names of states, inputs or outputs: those given, otherwise a letter and a number.
function names = __channel_names(given, letter, n)
names = cell(1, n);
for k = 1:n
    names{k} = sprintf('%s%d', letter, k);
    if numel(given) >= k && ~isempty(given{k})
        names{k} = given{k};
    end
end
end
