% A struct of options from other structs and pairs of names and values.
function options = __options_of(name, names, given)
options = struct();
for k = 1:numel(names)
    options.(names{k}) = [];
end
k = 1;
while k <= numel(given) && (isstruct(given{k}) || isempty(given{k}))
    if isstruct(given{k})
        present = fieldnames(given{k});
        for j = 1:numel(present)
            if ~isempty(given{k}.(present{j}))
                options.(present{j}) = given{k}.(present{j});
            end
        end
    end
    k = k + 1;
end
if mod(numel(given) - k + 1, 2) ~= 0
    error(['RunMat:' name ':ArgNameValueMismatch'], 'Arguments must occur in name-value pairs.');
end
while k < numel(given)
    word = char(given{k});
    match = strcmpi(word, names);
    if ~any(match)
        match = strncmpi(word, names, numel(word));
    end
    if ~any(match)
        error(['RunMat:' name ':InvalidPropName'], 'Unrecognized property name ''%s''.', word);
    end
    options.(names{find(match, 1)}) = given{k + 1};
    k = k + 2;
end
end
