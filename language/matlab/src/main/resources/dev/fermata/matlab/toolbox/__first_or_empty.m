% The first of a list; [] when it is empty.
function value = __first_or_empty(list)
value = [];
if ~isempty(list)
    value = list{1};
end
end
