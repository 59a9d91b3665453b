% Which labels are the same.
function same = __same_labels(a, b)
if isnumeric(a) || islogical(a)
    same = a(:) == double(b(:));
else
    same = strcmp(cellstr(string(a(:))), cellstr(string(b(:))));
end
end
