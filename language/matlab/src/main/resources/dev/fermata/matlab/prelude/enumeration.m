% The members of an enumeration class and their names.
function [members, names] = enumeration(c)
found = __enumeration(c);
members = found;
names = cellfun(@char, found, 'UniformOutput', false);
end
