% Whether a case applies to the value of a switch; one of them is an object.
function found = __switch_matches(value, option)
found = false;
if iscell(option)
    for k = 1:numel(option)
        if __switch_matches(value, option{k})
            found = true;
            return
        end
    end
else
    equal = __switch_method(option, value);
    if isempty(equal)
        found = __switch_plain(value, option);
    else
        results = __apply(equal, 1, {option, value});
        found = logical(results{1});
    end
end
end
