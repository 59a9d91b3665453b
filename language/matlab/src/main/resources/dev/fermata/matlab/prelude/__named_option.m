% An option under any of its names, or a default.
function value = __named_option(options, names, default)
value = default;
for k = 1:numel(names)
    if isstruct(options) && isfield(options, names{k}) && ~isempty(options.(names{k}))
        value = options.(names{k});
        return
    end
end
end
