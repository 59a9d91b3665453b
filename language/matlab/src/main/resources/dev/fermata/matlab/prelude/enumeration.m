% The members of an enumeration class and their names.
function [members, names] = enumeration(c)
__begin_class(c);
found = __enumeration(c);
if nargout == 0
    fprintf('Enumeration members for class ''%s'':\n\n', class(found));
    for k = 1:numel(found)
        fprintf('    %s\n', char(found(k)));
    end
    fprintf('\n');
else
    members = found;
    names = cellstr(string(found));
end
end
